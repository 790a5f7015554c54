# SPDX-License-Identifier: MIT
"""Purchases expected by patron and by lifetimes of customers whom the formula of BG/NBD is hard on,
and how far each is from mpmath with 100 digits.

    python hard_customers.py PROGRAM      where PROGRAM is hard_customers.cpp, compiled
"""

import subprocess
import sys
import warnings

import lifetimes
import mpmath
import numpy
import pandas

CDNOW = (0.243, 4.414, 0.793, 2.426)
# What is hard, r, alpha, a, b, frequency, recency, age, horizon; times in weeks.
CASES = (
    ("CDNOW's first", *CDNOW, 2, 30.43, 38.86, 39.0),
    ("500 purchases", *CDNOW, 500, 99.0, 100.0, 52.0),
    ("1,000 purchases in 4 weeks", *CDNOW, 1000, 4.0, 4.0, 520.0),
    ("10,000 purchases", *CDNOW, 10000, 100.0, 100.0, 520.0),
    ("5,000, then a week of nothing", *CDNOW, 5000, 99.0, 100.0, 52.0),
    ("a horizon of a minute", *CDNOW, 2, 30.43, 38.86, 0.0001),
    ("a = 0.999999", 0.5, 6.0, 0.999999, 2.0, 3, 10.0, 20.0, 52.0),
    ("a = 1", 0.5, 6.0, 1.0, 2.0, 3, 10.0, 20.0, 52.0),
)


def exact(r, alpha, a, b, x, recency, age, horizon):
    """Fader, Hardie and Lee 2005, equation 10; where a is 1, its limit."""
    mpmath.mp.dps = 100
    r, alpha, a, b, recency, age, horizon = map(
        mpmath.mpf, (r, alpha, a, b, recency, age, horizon)
    )
    a += mpmath.mpf(10) ** -60 if a == 1 else 0
    end = alpha + age + horizon
    growth = mpmath.hyp2f1(r + x, b + x, a + b + x - 1, horizon / end)
    while_alive = (a + b + x - 1) / (a - 1) * (1 - ((alpha + age) / end) ** (r + x) * growth)
    odds = a / (b + x - 1) * ((alpha + age) / (alpha + recency)) ** (r + x)
    return while_alive / (1 + odds)


def peer(r, alpha, a, b, x, recency, age, horizon):
    model = lifetimes.BetaGeoFitter()
    model.params_ = pandas.Series({"r": r, "alpha": alpha, "a": a, "b": b})
    history = (numpy.array([value], float) for value in (x, recency, age))
    answer = model.conditional_expected_number_of_purchases_up_to_time(horizon, *history)
    return float(numpy.asarray(answer)[0])


def error(found, truth):
    return f"{abs(float(found / truth - 1)):.0e}" if numpy.isfinite(found) else "no number"


def main(program):
    questions = "".join(" ".join(map(repr, case[1:])) + "\n" for case in CASES)
    answers = subprocess.run([program], input=questions, capture_output=True, text=True, check=True)
    print("\n| customer | purchases expected | error of patron | of lifetimes |")
    print("|---|---|---|---|")
    for (what, *case), answer in zip(CASES, answers.stdout.split(), strict=True):
        truth = exact(*case)
        print(f"| {what} | {mpmath.nstr(truth, 8)} | {error(float(answer), truth)} | "
              f"{error(peer(*case), truth)} |")


if __name__ == "__main__":
    warnings.filterwarnings("ignore")
    main(sys.argv[1])
