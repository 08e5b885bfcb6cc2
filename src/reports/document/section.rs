use crate::domain::Language;
use crate::i18n::msg;

/// What a report may hold; whoever asks for it chooses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Section {
    /// One page that can be read alone.
    Summary,
    Participants,
    /// All themes beside each other.
    Overall,
    /// Each theme with its criteria, pictures and joint view.
    Themes,
    /// Strengths, needs and priorities.
    StandingOut,
    Actions,
    /// Only those shown to all.
    Comments,
    /// What the figures mean and which are held back.
    Definitions,
    /// The figures of the pictures, for those who do not see them.
    Appendix,
}

impl Section {
    /// In the order they are read.
    pub const ALL: [Section; 9] = [
        Section::Summary,
        Section::Participants,
        Section::Overall,
        Section::Themes,
        Section::StandingOut,
        Section::Actions,
        Section::Comments,
        Section::Definitions,
        Section::Appendix,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Section::Summary => "summary",
            Section::Participants => "participants",
            Section::Overall => "overall",
            Section::Themes => "themes",
            Section::StandingOut => "standing-out",
            Section::Actions => "actions",
            Section::Comments => "comments",
            Section::Definitions => "definitions",
            Section::Appendix => "appendix",
        }
    }

    pub fn parse(code: &str) -> Option<Section> {
        Section::ALL.into_iter().find(|section| section.code() == code)
    }

    pub fn title(self, l: Language) -> &'static str {
        match self {
            Section::Summary => msg::report_summary(l),
            Section::Participants => msg::report_participants(l),
            Section::Overall => msg::report_overall(l),
            Section::Themes => msg::results_themes(l),
            Section::StandingOut => msg::report_standing_out(l),
            Section::Actions => msg::results_actions(l),
            Section::Comments => msg::results_comments(l),
            Section::Definitions => msg::results_definitions(l),
            Section::Appendix => msg::report_appendix(l),
        }
    }

    /// What the section holds, in a few words for whoever chooses.
    pub fn about(self, l: Language) -> &'static str {
        match self {
            Section::Summary => msg::report_summary_about(l),
            Section::Participants => msg::report_participants_about(l),
            Section::Overall => msg::report_overall_about(l),
            Section::Themes => msg::report_themes_about(l),
            Section::StandingOut => msg::report_standing_out_about(l),
            Section::Actions => msg::report_actions_about(l),
            Section::Comments => msg::report_comments_about(l),
            Section::Definitions => msg::report_definitions_about(l),
            Section::Appendix => msg::report_appendix_about(l),
        }
    }
}
