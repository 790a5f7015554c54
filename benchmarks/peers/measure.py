# SPDX-License-Identifier: MIT
"""The other half of benchmarks/peers/run.sh: the steps of measure.cpp with lifetimes, on the same
file of orders, and the two beside each other.

    python measure.py ORDERS.csv CUSTOMERS.csv FIGURES
"""

import contextlib
import io
import sys
import time
import warnings

import numpy
import pandas
import scipy
import lifetimes
from lifetimes.utils import ConvergenceError, summary_data_from_transaction_data

UNTIL = "1999-12-28"
YEAR = 360  # days; twelve of its months


def timed(work):
    """The answer of the work, done three times, and the least of the three processor times."""
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        answer = work()
        best = min(best, time.process_time() - start)
    return answer, best


def read_figures(path):
    with open(path, encoding="utf-8") as file:
        return {name: float(value) for name, value in (line.split() for line in file)}


def worst(ours, theirs):
    """The largest relative difference of two columns."""
    ours, theirs = numpy.asarray(ours, float), numpy.asarray(theirs, float)
    scale = numpy.maximum(numpy.maximum(abs(ours), abs(theirs)), 1e-300)
    return float(numpy.max(abs(ours - theirs) / scale))


def summarize(orders):
    return summary_data_from_transaction_data(
        orders, "customer", "date", monetary_value_col="amount", observation_period_end=UNTIL
    )


def fit_purchases(customers):
    fitter = lifetimes.BetaGeoFitter()
    return fitter.fit(customers["frequency"], customers["recency"], customers["T"])


def fit_patterns(customers):
    """The same from distinct customers with their numbers, which its documentation advises."""
    patterns = customers.groupby(["frequency", "recency", "T"]).size().reset_index(name="weights")
    fitter = lifetimes.BetaGeoFitter()
    columns = (patterns[name] for name in ("frequency", "recency", "T", "weights"))
    return fitter.fit(*columns)


def fit_spend(customers):
    buyers = customers[(customers["frequency"] > 0) & (customers["monetary_value"] > 0)]
    return lifetimes.GammaGammaFitter().fit(buyers["frequency"], buyers["monetary_value"])


def predict(purchases, customers):
    return purchases.conditional_expected_number_of_purchases_up_to_time(
        YEAR, customers["frequency"], customers["recency"], customers["T"]
    )


def worth(spend, purchases, customers, discount):
    return spend.customer_lifetime_value(
        purchases,
        customers["frequency"],
        customers["recency"],
        customers["T"],
        customers["monetary_value"],
        time=12,
        discount_rate=discount,
        freq="D",
    )


def purchases_at(**parameters):
    """Its model at parameters of ours."""
    model = lifetimes.BetaGeoFitter()
    model.params_ = pandas.Series(parameters)
    model.predict = model.conditional_expected_number_of_purchases_up_to_time
    return model


def spend_at(**parameters):
    model = lifetimes.GammaGammaFitter()
    model.params_ = pandas.Series(parameters)
    return model


def main(orders_path, customers_path, figures_path):
    ours = read_figures(figures_path)
    seconds, notes = {}, []

    orders, seconds["read"] = timed(lambda: pandas.read_csv(orders_path, parse_dates=["date"]))
    customers, seconds["summarize"] = timed(lambda: summarize(orders))
    purchases, seconds["fit_purchases"] = timed(lambda: fit_purchases(customers))
    _, seconds["fit_patterns"] = timed(lambda: fit_patterns(customers))
    _, seconds["predict"] = timed(lambda: predict(purchases, customers))
    try:
        with contextlib.redirect_stdout(io.StringIO()):  # it prints before it raises
            spend, seconds["fit_spend"] = timed(lambda: fit_spend(customers))
    except ConvergenceError:
        spend = None
        notes.append("lifetimes stops without a gamma-gamma fit")
    else:
        _, seconds["worth"] = timed(lambda: worth(spend, purchases, customers, 0.01))

    print(f"\n## {int(ours['orders']):,} orders of {int(ours['customers']):,} customers\n")
    print("| step | patron, s | lifetimes, s | ratio |")
    print("|---|---|---|---|")
    for step, what in (
        ("read", "the file read"),
        ("summarize", "summary from a log"),
        ("fit_purchases", "BG/NBD fitted"),
        ("fit_patterns", "the same, lifetimes given distinct patterns"),
        ("fit_spend", "gamma-gamma fitted"),
        ("predict", "purchases of a year"),
        ("worth", "worth of a year"),
    ):
        if step not in seconds:
            continue
        mine = ours["seconds." + ("fit_purchases" if step == "fit_patterns" else step)]
        print(f"| {what} | {mine:.2g} | {seconds[step]:.2g} | {seconds[step] / mine:.0f} |")

    # The same formulas at the same parameters: ours.
    table = pandas.read_csv(customers_path).set_index("customer")
    theirs = customers.loc[table.index]
    same_model = purchases_at(**{name: ours[name] for name in ("r", "alpha", "a", "b")})
    same_spend = spend_at(p=ours["p"], q=ours["q"], v=ours["gamma"])
    same = all(
        (table[mine] == theirs[name]).all()
        for mine, name in (("frequency", "frequency"), ("recency", "recency"), ("age", "T"))
    )
    value = worth(same_spend, same_model, theirs, 0.0)
    print("\n| agreement | patron | lifetimes | difference |")
    print("|---|---|---|---|")
    print(f"| frequency, recency, age | | | {'none' if same else 'SOME'} |")
    print(f"| mean spend of a customer | | | {worst(table.spend, theirs.monetary_value):.0e} |")
    for name in ("r", "alpha", "a", "b"):
        difference = worst([ours[name]], [purchases.params_[name]])
        print(f"| {name} | {ours[name]:.6f} | {purchases.params_[name]:.6f} | {difference:.0e} |")
    for name, theirs_name in (("p", "p"), ("q", "q"), ("gamma", "v")):
        if spend is None:
            break
        found = spend.params_[theirs_name]
        print(f"| {name} | {ours[name]:.6f} | {found:.6f} | {worst([ours[name]], [found]):.0e} |")
    reached = -len(theirs) * purchases._negative_log_likelihood(
        numpy.log(purchases.params_.values),
        *(theirs[name].values for name in ("frequency", "recency", "T")),
        numpy.ones(len(theirs)),
        0.0,
    )
    likelihood = ours["purchases_log_likelihood"]
    print(f"| log-likelihood, BG/NBD | {likelihood:.6f} | {reached:.6f} | "
          f"{likelihood - reached:.0e} |")
    expected = predict(same_model, theirs)
    broken = ~numpy.isfinite(expected)
    print(f"| purchases of a year, same parameters | | | "
          f"{worst(table.expected[~broken], expected[~broken]):.0e} |")
    if not ours["spend_converged"]:
        notes.append("patron says that the gamma-gamma fit has no optimum")
    if broken.any():
        notes.append(f"lifetimes expects no number of {broken.sum()} customers")
    print(f"| worth of a year, no discount | | | {abs(table.worth - value).max():.4f} USD |")
    for note in notes:
        print(f"\n{note}")


if __name__ == "__main__":
    warnings.filterwarnings("ignore")
    if len(sys.argv) == 1:
        print(f"lifetimes {lifetimes.__version__}, numpy {numpy.__version__}, "
              f"pandas {pandas.__version__}, scipy {scipy.__version__}, "
              f"Python {sys.version.split()[0]}; seconds of one processor")
    else:
        main(*sys.argv[1:])
