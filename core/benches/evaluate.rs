//! How long a case takes: a small one, a large one and an absurd one, in decimals and in floating point, read and evaluated.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use som_core::{Case, Decimal, evaluate};

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
    for (name, text) in cases() {
        let case = Case::from_text(&text).into_case().expect("the case is sound");
        let json = som_core::Json::parse(&text).expect("the text is JSON");
        c.bench_function(&format!("{name}/read"), |b| b.iter(|| Case::read(black_box(&json))));
        c.bench_function(&format!("{name}/decimal"), |b| b.iter(|| evaluate::<Decimal>(black_box(&case))));
        c.bench_function(&format!("{name}/f64"), |b| b.iter(|| evaluate::<f64>(black_box(&case))));
    }
}

criterion_group! { name = benches; config = Criterion::default().sample_size(10); targets = bench }
criterion_main!(benches);
