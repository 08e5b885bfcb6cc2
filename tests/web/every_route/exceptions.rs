//! What is not as it should be, each route with its reason, in a file of its own. No list grows: a route that needs no
//! exception any more leaves it, and then the number here falls, too.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// A list of routes, each with why.
pub struct Exceptions {
    listed: BTreeMap<&'static str, &'static str>,
    needed: RefCell<BTreeSet<String>>,
}

impl Exceptions {
    /// The same form sent twice makes two things, or leaves two events.
    pub fn twice_makes_two() -> Exceptions {
        Exceptions::read(include_str!("exceptions/twice_makes_two.txt"), 9)
    }

    /// The same form sent twice does one thing, and the second is answered otherwise than the first.
    pub fn twice_is_answered_otherwise() -> Exceptions {
        Exceptions::read(include_str!("exceptions/twice_is_answered_otherwise.txt"), 26)
    }

    fn read(text: &'static str, most: usize) -> Exceptions {
        let listed: BTreeMap<_, _> = text
            .lines()
            .map(|line| {
                line.split_once(": ")
                    .unwrap_or_else(|| panic!("a route, and why: {line}"))
            })
            .collect();
        assert!(listed.len() <= most, "a list of exceptions only shrinks: {listed:#?}");
        assert!(
            listed.len() == most,
            "it has shrunk: let the number in {} follow",
            file!()
        );
        Exceptions {
            listed,
            needed: RefCell::default(),
        }
    }

    /// Whether a route is excepted; it is needed there then.
    pub fn except(&self, route: &str) -> bool {
        let is_listed = self.listed.contains_key(route);
        if is_listed {
            self.needed.borrow_mut().insert(route.to_owned());
        }
        is_listed
    }

    /// Those that nothing needed.
    pub fn unneeded(&self) -> Vec<&'static str> {
        let needed = self.needed.borrow();
        self.listed
            .keys()
            .filter(|route| !needed.contains(**route))
            .copied()
            .collect()
    }
}
