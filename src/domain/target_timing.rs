//! When the target state is asked for, and of whom.

/// When participants are asked for the target state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TargetTiming {
    /// Beside the current state of the same criterion.
    WithCurrent,
    /// After the participant's last current answer, in a second walk through the themes.
    AfterCurrent,
    /// Only the group sets targets, in its joint view.
    JointlyOnly,
    /// The instrument asks the current state only.
    Never,
}

impl TargetTiming {
    /// All of them, in their fixed order.
    pub const ALL: [TargetTiming; 4] = [
        TargetTiming::WithCurrent,
        TargetTiming::AfterCurrent,
        TargetTiming::JointlyOnly,
        TargetTiming::Never,
    ];

    /// The word it goes by in addresses, forms, files and the database.
    pub fn code(self) -> &'static str {
        match self {
            TargetTiming::WithCurrent => "with_current",
            TargetTiming::AfterCurrent => "after_current",
            TargetTiming::JointlyOnly => "jointly_only",
            TargetTiming::Never => "never",
        }
    }

    /// Reads a code back; `None` for what is none.
    pub fn parse(code: &str) -> Option<TargetTiming> {
        TargetTiming::ALL.into_iter().find(|asked| asked.code() == code)
    }

    /// Whether participants give targets of their own.
    pub fn of_participants(self) -> bool {
        match self {
            TargetTiming::WithCurrent | TargetTiming::AfterCurrent => true,
            TargetTiming::JointlyOnly | TargetTiming::Never => false,
        }
    }

    /// Whether the group sets joint targets.
    pub fn of_group(self) -> bool {
        match self {
            TargetTiming::WithCurrent | TargetTiming::AfterCurrent | TargetTiming::JointlyOnly => true,
            TargetTiming::Never => false,
        }
    }

    /// What a round may choose from on an instrument that asks for the target state, or does not.
    pub fn choices(asks_target: bool) -> &'static [TargetTiming] {
        if asks_target {
            &[
                TargetTiming::WithCurrent,
                TargetTiming::AfterCurrent,
                TargetTiming::JointlyOnly,
            ]
        } else {
            &[TargetTiming::Never]
        }
    }
}
