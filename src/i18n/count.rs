/// A whole number that a text may choose its form by: "1 vastaus", "2 vastausta".
pub trait Count: Copy {
    fn count(self) -> i64;
}

impl Count for i64 {
    fn count(self) -> i64 {
        self
    }
}

macro_rules! count_from_smaller {
    ($($number:ty),*) => {$(
        impl Count for $number {
            fn count(self) -> i64 {
                i64::from(self)
            }
        }
    )*};
}

macro_rules! count_from_wider {
    ($($number:ty),*) => {$(
        impl Count for $number {
            fn count(self) -> i64 {
                i64::try_from(self).unwrap_or(i64::MAX)
            }
        }
    )*};
}

count_from_smaller!(u8, i8, u16, i16, u32, i32);
count_from_wider!(usize, u64);
