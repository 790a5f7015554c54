#!/usr/bin/env python3
"""Makes residual_lifetime_bdw.csv for tests/ltv: discounted residual lifetimes under the
beta-discrete-Weibull model, with mpmath: 400 terms, then the Euler-Maclaurin formula, at 30 digits.
Gamma functions of very large times are taken at 400 digits, because they cancel.

A discount of 0 is none (gamma c > 1). Every argument is a double written exactly.
Usage: python3 contracts.py  (writes its table beside itself)
"""

import os

from mpmath import bernoulli, beta, diff, exp, factorial, log, mp, mpf, nstr, quad

mp.dps = 30
HERE = os.path.dirname(os.path.abspath(__file__))


def residual(gamma, delta, c, rate, made):
    gamma, delta, c, rate = mpf(gamma), mpf(delta), mpf(c), mpf(rate)
    now = beta(gamma, delta + mpf(made) ** c)

    def term(t):
        with mp.workdps(400 if t > 1e4 else mp.dps + 10):
            return beta(gamma, delta + t ** c) / now * exp(-rate * (t - made - 1))

    first, terms = mpf(made + 1), 400
    start = first + terms
    total = sum(term(first + k) for k in range(terms)) + term(start) / 2
    # In the logarithm of t the integrand is smooth; it ends where the discount or the power has.
    begin = log(start)
    end = log(80 / rate + start) if rate > 0 else begin + 60 / (gamma * c - 1)
    pieces = [begin + (end - begin) * mpf(k) / 24 for k in range(25)]
    total += quad(lambda u: term(exp(u)) * exp(u), pieces, maxdegree=5)
    for k in range(1, 7):
        total -= bernoulli(2 * k) / factorial(2 * k) * diff(term, start, 2 * k - 1)
    return total


ROWS = [(0.259, 1.722, 1.584, 0.0953, 0), (0.259, 1.722, 1.584, 0.0953, 4), (0.523, 0.894, 1.196, 0.0953, 0),
        (0.523, 0.894, 1.196, 0.0953, 24), (0.5, 1.0, 0.5, 0.0953, 0), (0.5, 1.0, 0.5, 0.008, 3),
        (0.259, 1.722, 1.584, 0.001, 0), (0.259, 1.722, 1.584, 1e-5, 7), (2.0, 9.0, 0.7, 1e-4, 0),
        (3.0, 40.0, 2.5, 0.004, 2), (3.0, 40.0, 2.5, 0.0, 0), (0.8, 2.0, 1.6, 0.0, 0),
        (2.0, 3.0, 0.6, 0.0, 0), (1.2, 0.5, 0.9, 1e-6, 100), (0.05, 0.4, 1.5, 0.019, 0),
        (0.05, 0.4, 1.5, 0.021, 0), (10.0, 200.0, 1.1, 0.0, 0)]

with open(os.path.join(HERE, "residual_lifetime_bdw.csv"), "w") as out:
    out.write("gamma,delta,c,rate,made,residual_lifetime\n")
    for row in ROWS:
        out.write(",".join(map(repr, row)) + "," + nstr(residual(*row), 22) + "\n")
