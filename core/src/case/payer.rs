//! Who pays and who gains.

use serde::{Deserialize, Serialize, Serializer, ser::SerializeMap};

/// An actor (*aktør*) that can pay and gain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Payer {
    /// kommune
    Municipality,
    /// region
    Region,
    /// stat
    State,
    /// fond
    Foundation,
    /// civilsamfund
    CivilSociety,
    /// borger
    Citizen,
}

impl Payer {
    /// All six, in the order in which they are shown.
    pub const ALL: [Payer; 6] = [Payer::Municipality, Payer::Region, Payer::State, Payer::Foundation, Payer::CivilSociety, Payer::Citizen];
    /// The public purses (*kasser*), whose sum is the public result.
    pub const PUBLIC: [Payer; 3] = [Payer::Municipality, Payer::Region, Payer::State];

    /// The name in files.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Payer::Municipality => "municipality",
            Payer::Region => "region",
            Payer::State => "state",
            Payer::Foundation => "foundation",
            Payer::CivilSociety => "civil_society",
            Payer::Citizen => "citizen",
        }
    }

    /// The payer with this name in files.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Payer> {
        Payer::ALL.into_iter().find(|payer| payer.key() == key)
    }

    /// Whether this payer is one of the public purses.
    #[must_use]
    pub fn is_public(self) -> bool {
        Payer::PUBLIC.contains(&self)
    }
}

/// One value for each payer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PerPayer<T> {
    /// kommune
    pub municipality: T,
    /// region
    pub region: T,
    /// stat
    pub state: T,
    /// fond
    pub foundation: T,
    /// civilsamfund
    pub civil_society: T,
    /// borger
    pub citizen: T,
}

impl<T> PerPayer<T> {
    /// A value for each payer from a function of it.
    pub fn from_fn(mut value: impl FnMut(Payer) -> T) -> Self {
        PerPayer {
            municipality: value(Payer::Municipality),
            region: value(Payer::Region),
            state: value(Payer::State),
            foundation: value(Payer::Foundation),
            civil_society: value(Payer::CivilSociety),
            citizen: value(Payer::Citizen),
        }
    }

    /// The value of one payer.
    pub fn get(&self, payer: Payer) -> &T {
        match payer {
            Payer::Municipality => &self.municipality,
            Payer::Region => &self.region,
            Payer::State => &self.state,
            Payer::Foundation => &self.foundation,
            Payer::CivilSociety => &self.civil_society,
            Payer::Citizen => &self.citizen,
        }
    }

    /// The value of one payer, to change.
    pub fn get_mut(&mut self, payer: Payer) -> &mut T {
        match payer {
            Payer::Municipality => &mut self.municipality,
            Payer::Region => &mut self.region,
            Payer::State => &mut self.state,
            Payer::Foundation => &mut self.foundation,
            Payer::CivilSociety => &mut self.civil_society,
            Payer::Citizen => &mut self.citizen,
        }
    }

    /// Each payer with its value, in the order in which they are shown.
    pub fn iter(&self) -> impl Iterator<Item = (Payer, &T)> {
        Payer::ALL.into_iter().map(|payer| (payer, self.get(payer)))
    }

    /// Each value changed by a function.
    pub fn map<U>(&self, mut change: impl FnMut(&T) -> U) -> PerPayer<U> {
        PerPayer::from_fn(|payer| change(self.get(payer)))
    }
}

/// A map with all six payers.
impl<T: Serialize> Serialize for PerPayer<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(Payer::ALL.len()))?;
        for (payer, value) in self.iter() {
            map.serialize_entry(payer.key(), value)?;
        }
        map.end()
    }
}
