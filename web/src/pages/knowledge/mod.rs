mod load;

pub(crate) use load::{Loaded, use_knowledge};
