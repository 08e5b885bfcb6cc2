//! What a kind of picture says of itself, and the list that kinds stand in.

use crate::domain::Language;

/// A kind of picture: everything that the rest of the house asks of it. Its words and its table come with the drawing.
pub(crate) struct Kind<Draw, Plot> {
    /// Its name in addresses and in files' names; its own file or folder is called the same.
    pub(crate) code: &'static str,
    /// Its heading where it stands among others.
    pub(crate) name: fn(Language) -> &'static str,
    pub(crate) draw: Draw,
    pub(crate) native: Native<Plot>,
}

/// What programs that draw charts themselves make of it: workbooks and slides.
pub(crate) enum Native<Plot> {
    /// They draw a chart of these values, which a reader can edit.
    Chart(Plot),
    /// They have no such chart: it stands there as a picture.
    Picture,
}

/// Makes the enum of a list of kinds from its rows, in the order in which pages and files show them. A row names the module
/// whose `KIND` says the rest.
macro_rules! kinds {
    ($(#[$about:meta])* pub enum $list:ident of $kind:ty { $($(#[$doc:meta])* $name:ident in $module:ident,)+ }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $list {
            $($(#[$doc])* $name,)+
        }

        impl $list {
            /// In the order in which pages and files show them.
            pub const ALL: [$list; [$(stringify!($name)),+].len()] = [$($list::$name),+];

            fn kind(self) -> &'static $kind {
                match self {
                    $($list::$name => &$module::KIND,)+
                }
            }

            /// Its name in addresses and in files' names.
            pub fn code(self) -> &'static str {
                self.kind().code
            }

            pub fn parse(code: &str) -> Option<$list> {
                $list::ALL.into_iter().find(|kind| kind.code() == code)
            }

            /// Its heading where it stands among others.
            pub fn name(self, language: crate::domain::Language) -> &'static str {
                (self.kind().name)(language)
            }
        }
    };
}

pub(crate) use kinds;
