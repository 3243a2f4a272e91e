//! How long a case takes: a small one, a large one and an absurd one, in decimals and in floating point; read, evaluated and explained.
#![allow(clippy::expect_used, missing_docs, reason = "a bench is no interface")]

use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, criterion_group, criterion_main};
use som_core::{Case, Decimal, Explainer, Figure, Slice, View, evaluate, thresholds};

#[path = "../tests/common/large.rs"]
mod large;

fn cases() -> [(&'static str, String); 3] {
    [
        ("small", include_str!("../../tests/worked/a_shelter_by_hand.case.json").to_owned()),
        ("large", large::case(10, 10, 40, 3)),
        ("absurd", large::case(100, 10, 100, 100)),
    ]
}

fn bench(c: &mut Criterion) {
    let net = Figure::Money(Slice::net(View::All).discounted(true));
    let break_even = Figure::BreakEven { view: View::Public, discounted: true };
    for (name, text) in cases() {
        let case = Case::from_text(&text).into_case().expect("the case is sound");
        let json = som_core::Json::parse(&text).expect("the text is JSON");
        c.bench_function(&format!("{name}/parse"), |b| b.iter(|| som_core::Json::parse(black_box(&text))));
        c.bench_function(&format!("{name}/read"), |b| b.iter(|| Case::read(black_box(&json))));
        c.bench_function(&format!("{name}/decimal"), |b| b.iter(|| evaluate::<Decimal>(black_box(&case))));
        c.bench_function(&format!("{name}/f64"), |b| b.iter(|| evaluate::<f64>(black_box(&case))));
        let results = evaluate::<Decimal>(&case);
        for (what, figure) in [("net", &net), ("break-even", &break_even)] {
            c.bench_function(&format!("{name}/explain {what}"), |b| b.iter(|| Explainer::new(black_box(&case), &results).explain(figure)));
        }
        c.bench_function(&format!("{name}/thresholds"), |b| b.iter(|| thresholds(black_box(&case), &results, View::Public, true)));
    }
}

fn config() -> Criterion {
    Criterion::default().sample_size(10).warm_up_time(Duration::from_millis(300)).measurement_time(Duration::from_secs(1))
}

criterion_group! { name = benches; config = config(); targets = bench }
criterion_main!(benches);
