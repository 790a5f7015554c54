#!/usr/bin/env python3
"""Makes alive_customer.csv: purchases expected of a customer who is alive, with mpmath, 30 digits.

    integral of e^(-delta t) r/alpha 2F1(r+1, a; a+b; -t/alpha) dt over from..to

Every argument is a decimal of at most 6 digits, read as a double by the test; `inf` is no end.
Usage: python3 alive_customer.py     (writes its table beside itself)
"""

import os
import random

from mpmath import exp, expm1, hyp2f1, inf, linspace, log, log1p, mp, mpf, nstr, quad

mp.dps = 30
RNG = random.Random(7)
HERE = os.path.dirname(os.path.abspath(__file__))


def spread(low, high):
    return mpf(exp(RNG.uniform(float(log(low)), float(log(high)))))


def rows():
    for i in range(60):
        r, alpha, a, b = spread(.02, 30), spread(.05, 500), spread(.03, 20), spread(.05, 40)
        x = RNG.choice([0, 0, 1, 3, 20, 300])
        if i % 10 == 0:
            a = mpf(1)
        if i % 10 == 3:
            r, b, alpha = r + x, b + x, alpha + spread(1, 300)
        to, delta = spread(.1, 600), RNG.choice([0, 0.0027, 0.02, 0.3])
        begin = RNG.choice([0, 0, float(to) / 3])
        if i % 7 == 6 and delta > 0:
            to = inf
        short = [mpf(nstr(mpf(v), 6)) for v in (r, alpha, a, b, begin)]
        yield short + [to if to == inf else mpf(nstr(to, 6)), mpf(str(delta))]


def purchases(r, alpha, a, b, begin, to, delta):
    end = to if to != inf else 60 / delta + begin
    scale = max(1, (r + 1) / (a + b))
    first, last = log1p(scale * begin / alpha), log1p(scale * end / alpha)
    panels = 3 * max(4, int(4 * (log1p(end / alpha) - log1p(begin / alpha))))
    points = [log1p(expm1(y) / scale) for y in linspace(first, last, panels)]

    def integrand(y):
        t = alpha * expm1(y)
        return exp(-delta * t + y) * r * hyp2f1(r + 1, a, a + b, -t / alpha)

    return quad(integrand, points)


if __name__ == "__main__":
    with open(os.path.join(HERE, "alive_customer.csv"), "w") as out:
        out.write("r,alpha,a,b,from,to,delta,purchases\n")
        for row in rows():
            cells = [nstr(v, 8) if v != inf else "inf" for v in row]
            out.write(",".join(cells + [nstr(purchases(*row), 22)]) + "\n")
