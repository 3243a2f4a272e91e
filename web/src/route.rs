//! Which page is shown. Routes are fragments that begin with `#/`, so that the app works from any static host and from a file;
//! any other fragment is an anchor in the page and changes no route.

/// A page of a calculation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Page {
    /// 1 Indsats
    Intervention,
    /// 2 Omkostninger
    Costs,
    /// 3 Effekt
    Effect,
    /// 4 Konsekvenser
    Consequences,
    /// 5 Resultat
    Result,
    /// 6 Usikkerhed
    Uncertainty,
    /// Opfølgning, which is no step on the way to a result
    FollowUp,
}

impl Page {
    /// The steps to a result, in their order.
    pub(crate) const STEPS: [Page; 6] =
        [Page::Intervention, Page::Costs, Page::Effect, Page::Consequences, Page::Result, Page::Uncertainty];
    /// The pages beside the steps.
    pub(crate) const BESIDE: [Page; 1] = [Page::FollowUp];

    /// Every page.
    pub(crate) fn all() -> impl Iterator<Item = Page> {
        Page::STEPS.into_iter().chain(Page::BESIDE)
    }

    /// The page's name in addresses and in the keys of its words.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Page::Intervention => "indsats",
            Page::Costs => "omkostninger",
            Page::Effect => "effekt",
            Page::Consequences => "konsekvenser",
            Page::Result => "resultat",
            Page::Uncertainty => "usikkerhed",
            Page::FollowUp => "opfoelgning",
        }
    }

    /// Its number as a step; none beside the steps.
    pub(crate) fn number(self) -> Option<usize> {
        Page::STEPS.iter().position(|page| *page == self).map(|place| place + 1)
    }
}

/// What is shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) enum Route {
    /// The front page.
    #[default]
    Start,
    /// A page of the calculation with this name in storage.
    Calculation(String, Page),
    /// The knowledge base, or the entry with this id in it.
    Knowledge(Option<String>),
    /// Lists of one's own, and knowledge packages.
    Own,
}

impl Route {
    /// The route of a fragment; none where the fragment is an anchor in the page.
    pub(crate) fn of(fragment: &str) -> Option<Route> {
        let path = match fragment.strip_prefix('#').unwrap_or(fragment) {
            "" => "",
            fragment => fragment.strip_prefix('/')?,
        };
        let mut parts = path.split('/');
        Some(match (parts.next(), parts.next(), parts.next()) {
            (Some("beregning"), Some(id), page) if !id.is_empty() => {
                let page = Page::all().find(|each| Some(each.key()) == page).unwrap_or(Page::Intervention);
                Route::Calculation(id.to_owned(), page)
            }
            (Some("vidensbank"), Some("egne-tal"), None) => Route::Own,
            (Some("vidensbank"), id, None) => Route::Knowledge(id.filter(|id| !id.is_empty()).map(str::to_owned)),
            _ => Route::Start,
        })
    }

    /// The fragment of this route.
    pub(crate) fn fragment(&self) -> String {
        match self {
            Route::Start => "#/".to_owned(),
            Route::Own => "#/vidensbank/egne-tal".to_owned(),
            Route::Knowledge(None) => "#/vidensbank".to_owned(),
            Route::Knowledge(Some(id)) => format!("#/vidensbank/{id}"),
            Route::Calculation(id, page) => format!("#/beregning/{id}/{}", page.key()),
        }
    }

    /// Goes there.
    pub(crate) fn go(&self) {
        if let Some(window) = web_sys::window() {
            let _ = window.location().set_hash(&self.fragment());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn routes_are_read_back_and_anchors_are_none() {
        for page in Page::all() {
            let route = Route::Calculation("k3x".to_owned(), page);
            assert_eq!(Route::of(&route.fragment()), Some(route));
        }
        for route in [Route::Own, Route::Knowledge(None), Route::Knowledge(Some("mst-forloeb".to_owned()))] {
            assert_eq!(Route::of(&route.fragment()), Some(route));
        }
        assert_eq!(Route::of(""), Some(Route::Start));
        assert_eq!(Route::of("#/nowhere"), Some(Route::Start));
        assert_eq!(Route::of("#main"), None);
    }
}
