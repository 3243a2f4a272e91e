"""The simulation of `simulate.rs` with NumPy, as one would write it: reads the case, draws, and prints mean, spread and time as JSON.

Usage: python3 simulate.py CASE.json DRAWS
"""
import json
import sys
import time

import numpy as np

case = json.load(open(sys.argv[1], encoding="utf-8"))
draws = int(sys.argv[2])
random = np.random.default_rng(1)
payers = ["municipality", "region", "state"]
years = case["horizon_years"]
start = float(case["participants"]["starting"][0])
rate = float(case["discounting"]["schedule"][0]["rate"])
discount = (1 + rate) ** -np.arange(years, dtype=float)
lines = [outcome["consequences"] for outcome in case["outcomes"]]
quantity = np.array([[[float(q) for q in line["quantity"]] for line in outcome] for outcome in lines])
price = np.array([[[float(line["price"]["per_unit"][payer]) for payer in payers] for line in outcome] for outcome in lines])
costs = np.zeros((years, len(payers)))
for line in case["costs"]:
    for payer, share in line["payers"].items():
        costs[line["basis"]["from"] : line["basis"]["to"] + 1, payers.index(payer)] += float(line["amount"]) * float(share)


def ends(kind):
    of_kind = [i["distribution"] for i in case["uncertainty"]["inputs"] if i["input"]["kind"] == kind]
    return [np.array([float(d[key]) for d in of_kind]) for key in ("low", "mode", "high")]


def pert(kind):
    low, mode, high = ends(kind)
    alpha, beta = 1 + 4 * (mode - low) / (high - low), 1 + 4 * (high - mode) / (high - low)
    return low + (high - low) * random.beta(alpha, beta, size=(draws, len(low)))


def run():
    shape = (draws, quantity.shape[0], quantity.shape[1])
    weight = pert("rate_with")[:, :, None] * pert("quantity").reshape(shape) * pert("price_factor").reshape(shape) * start
    net = -np.einsum("noc,oct,ocp->ntp", weight, quantity, price, optimize=True) - costs[None]
    present_value = np.einsum("ntp,t->np", net, discount).sum(1)
    np.percentile(present_value, [5, 50, 95]), np.percentile(np.cumsum(net.sum(2), 1), [5, 50, 95], axis=0)
    return present_value


run()
begun = time.perf_counter()
found = run()
print(json.dumps({"mean": found.mean(), "sd": found.std(), "ms": (time.perf_counter() - begun) * 1e3}))
