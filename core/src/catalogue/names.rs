//! The words that cells choose from.

/// A type whose values have names in files.
pub(crate) trait Name: Sized {
    fn from_key(key: &str) -> Option<Self>;
    fn keys() -> Vec<String>;
}

macro_rules! names {
    ($($(#[$doc:meta])* $name:ident { $($(#[$about:meta])* $variant:ident = $key:literal,)* })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$about])* $variant,)*
        }

        impl $name {
            /// All of them, in the order in which they are shown.
            pub const ALL: &[$name] = &[$($name::$variant),*];

            /// The name in files.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self {
                    $($name::$variant => $key,)*
                }
            }

            /// The one with this name in files.
            #[must_use]
            pub fn from_key(key: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.key() == key)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.key())
            }
        }

        impl Name for $name {
            fn from_key(key: &str) -> Option<Self> {
                $name::from_key(key)
            }

            fn keys() -> Vec<String> {
                Self::ALL.iter().map(|one| one.key().to_owned()).collect()
            }
        }
    )*};
}
pub(crate) use names;

names! {
    /// What an entry is.
    EntryKind {
        /// What one unit of a service or a benefit costs.
        UnitPrice = "price",
        /// What people are paid.
        Wage = "wage",
        /// What an intervention costs.
        InterventionCost = "intervention_cost",
        /// What somebody's model came to.
        ReferencePoint = "reference_point",
        /// What a study found.
        Effect = "effect",
        /// A target group with its success measures.
        TargetGroup = "target_group",
        /// A price index.
        Index = "index",
        /// Discount rates.
        DiscountSchedule = "discount_schedule",
        /// Who pays a benefit, by how long.
        RefundRule = "refund_rule",
        /// Tax or another parameter.
        Parameter = "parameter",
    }

    /// What an amount may be used for. Each is a table of its own.
    PriceKind {
        /// What one unit of a service or a benefit costs.
        UnitPrice = "prices",
        /// What people are paid.
        Wage = "wages",
        /// What an intervention costs.
        InterventionCost = "intervention_costs",
        /// What somebody's model came to: to compare a result with, never a price.
        ReferencePoint = "reference_points",
    }

    /// Whom a figure holds for.
    Scope {
        /// Set by law or by the state for the whole country.
        StatutoryRate = "statutory_rate",
        /// Average of the country.
        NationalAverage = "national_average",
        /// Average of a part of the country.
        RegionalAverage = "regional_average",
        /// One municipality.
        SingleMunicipality = "single_municipality",
        /// One provider's charge.
        SingleProviderTariff = "single_provider_tariff",
        /// What one programme was found to cost.
        ProgrammeCost = "programme_cost",
        /// Worked out by a model from other figures.
        ModelEstimate = "model_estimate",
        /// The result of a model.
        ModelResult = "model_result",
    }

    /// How sure it is that the figure is what its source says.
    Confidence {
        /// Read in the first source.
        High = "high",
        /// Read in a second source, or with a reading of ours.
        Medium = "medium",
        /// Only a part was readable.
        Low = "low",
    }

    /// Where a split on payers is from.
    PayerBasis {
        /// The source says it.
        Stated = "stated",
        /// It follows from whose task it is.
        Assigned = "assigned",
    }

    /// Value-added tax (*moms*).
    Vat {
        /// Included in the amount.
        With = "with",
        /// Not included.
        Without = "without",
        /// There is none, as on benefits and pay.
        Exempt = "none",
    }

    /// Whose list a target group is on.
    Classification {
        /// SØM's own.
        Som = "som",
        /// Statistics Denmark's open classification.
        Dst = "dst",
    }

    /// How an effect was measured, or that it was not.
    StudyDesign {
        /// Several studies put together.
        MetaStudy = "meta_study",
        /// Randomised trial.
        Rct = "rct",
        /// Quasi-experiment.
        QuasiExperiment = "quasi_experiment",
        /// Before and after, with a control group.
        BeforeAfterControlled = "before_after_controlled",
        /// Before and after, without a control group.
        BeforeAfter = "before_after",
        /// Followed afterwards, without a control group.
        FollowUp = "follow_up",
        /// An evaluation whose design was not readable.
        Evaluation = "evaluation",
        /// Expected, not measured.
        Forecast = "forecast",
        /// The result of a model.
        Model = "model",
    }

    /// Whether people who did not get the intervention were measured too.
    Comparison {
        /// They were.
        Yes = "yes",
        /// They were not.
        No = "no",
    }

    /// What the study found.
    Finding {
        /// A gain against the comparison.
        Better = "better",
        /// A loss against the comparison.
        Worse = "worse",
        /// Gains and losses.
        Mixed = "mixed",
        /// No significant difference from the comparison.
        NoDifference = "no_difference",
        /// Nothing was compared.
        Uncompared = "uncompared",
        /// Not measured, but expected.
        Forecast = "forecast",
        /// Not readable.
        Unclear = "unclear",
    }

    /// What an effect may be used for.
    EffectUse {
        /// Rates with and without the intervention.
        SuccessRate = "success_rate",
        /// A difference in percentage points, to be put on a rate of one's own.
        Difference = "difference",
        /// A relative change, to be put on a rate of one's own.
        Relative = "relative",
        /// A standardised difference, to be converted.
        Standardised = "standardised",
        /// A rate with nothing to compare it with: never an effect.
        Level = "level",
        /// Which way it went, without a size.
        Direction = "direction",
        /// That no difference was found.
        Nothing = "none",
        /// Money, to compare a result with.
        Money = "money",
        /// A model's or a forecast's result, to compare a result with.
        Model = "model",
        /// Too little was readable.
        NotUsable = "not_usable",
    }

    /// Which way is good.
    Better {
        /// More is better.
        Higher = "higher",
        /// Less is better.
        Lower = "lower",
    }

    /// What a parameter is about.
    ParameterGroup {
        /// Tax rates and limits.
        Tax = "tax",
        /// Forecasts and agreements on prices and pay, in per cent.
        Indexation = "indexation",
        /// Rules of benefits.
        Benefits = "benefits",
        /// Who finances what.
        Financing = "financing",
        /// Hours, pensions and other costs of staff.
        Work = "work",
        /// Overhead.
        Overhead = "overhead",
        /// Welfare-economic calculation, which budget-economic results leave out.
        Welfare = "welfare",
        /// SØM's own method.
        Som = "som",
    }

    /// How a price index is published.
    IndexKind {
        /// As levels.
        Level = "level",
        /// As per cent change on the year before.
        Change = "change",
    }

    /// What the steps of a refund rule count.
    RuleKind {
        /// Weeks on public support in all.
        Weeks = "weeks",
        /// Days already spent.
        Days = "days",
        /// Kroner of one person's cost in a year.
        Bands = "bands",
        /// Nothing: one split for everything.
        Share = "share",
    }
}
