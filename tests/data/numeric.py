#!/usr/bin/env python3
"""Makes the reference tables of tests/numeric and tests/core with mpmath, at 60 digits.

Every argument is a double written exactly; every value is the function of that double.
Usage: python3 numeric.py  (writes its tables beside itself)
"""

import os
import random
from fractions import Fraction

from mpmath import (beta, erfc, erfinv, exp, findroot, gammainc, linspace, log, loggamma, mp, mpf,
                    nstr, quad, sqrt)

mp.dps = 60
HERE = os.path.dirname(os.path.abspath(__file__))
RNG = random.Random(1997)


def write(name, header, rows):
    with open(os.path.join(HERE, name), "w") as out:
        out.write(header + "\n")
        for arguments, values in rows:
            cells = [repr(a) for a in arguments]
            cells += [nstr(v, 25, min_fixed=1, max_fixed=0) for v in values]
            out.write(",".join(cells) + "\n")


def spread(low, high):
    """A double between two powers of ten."""
    return float(f"{10 ** RNG.uniform(low, high):.17g}")


def log_gammas():
    xs = [
        5e-324, 1e-300, 1e-16, 0.1, 0.25, 0.499999, 0.5, 0.75, 1.0 - 2**-53, 1.0 - 1e-8,
        1 + 2**-52, 1 + 1e-8, 1.25, 1.4616321449683623, 1.499999, 1.5, 1.9, 2.0 - 2**-52,
        2.0 - 1e-8, 2.0 + 2**-51, 2.0 + 1e-8, 2.499999, 2.5, 3.0, 3.5, 5.0, 7.5, 7.999999, 8.0,
        10.0, 100.5, 1e5, 1e10, 1e16, 1e100, 1e300, 2.4e305,
    ]
    xs += [spread(-3, 1.5) for _ in range(80)] + [spread(1, 8) for _ in range(30)]
    return [((x,), (loggamma(mpf(x)),)) for x in sorted(xs)]


def log_betas():
    pairs = [
        (1e-300, 1e-300), (1e-10, 1e10), (1.0, 1e15), (0.5, 0.5), (7.9, 8.1), (8.0, 8.0),
        (1e3, 1e-3), (1e8, 1e8), (1e15, 1e15), (1e15, 20.0), (3.5, 1e12), (1e100, 1e100),
        (1e-5, 1e300), (12.0, 1e300),
    ]
    pairs += [(spread(-3, 6), spread(-3, 6)) for _ in range(90)]
    with mp.workdps(700):
        return [((a, b), (loggamma(mpf(a)) + loggamma(mpf(b)) - loggamma(mpf(a) + mpf(b)),))
                for a, b in pairs]


def gammas():
    """P and Q; both from whichever of the two needs no subtraction."""
    pairs = [
        (1e-10, 1e-300), (1e-10, 1e-10), (1e-3, 1.4), (0.5, 0.5), (0.5, 1e-20), (0.9, 1.49),
        (0.9, 1.51), (1.0, 1.0), (1.0, 700.0), (0.5, 700.0), (11.9, 12.5), (12.0, 6.1),
        (12.0, 12.0), (12.0, 23.9), (12.0, 24.1), (12.0, 5.9), (100.0, 100.0), (100.0, 60.0),
        (100.0, 180.0), (1e4, 9.7e3), (1e4, 1.03e4), (1e6, 1e6), (1e6, 1.003e6), (1e6, 9.97e5),
        (1e10, 1e10), (1e10, 1.00003e10), (50.0, 500.0), (200.0, 20.0), (5.0, 1e-30),
        (3.0, 650.0), (7.9, 600.0), (30.0, 0.01),
    ]
    pairs += [(spread(-2, 1), spread(-3, 2)) for _ in range(60)]
    for _ in range(60):
        a = spread(0.5, 4)
        pairs.append((a, max(1e-3, float(f"{a + a**0.5 * RNG.uniform(-6, 6):.17g}"))))
    rows = []
    with mp.workdps(120):
        for a, x in pairs:
            am, xm = mpf(a), mpf(x)
            if a >= 1e5:  # hypergeometric series are slow there: integrate around the point
                upper = upper_by_quadrature(am, xm)
                lower = 1 - upper
            else:
                lower = gammainc(am, 0, xm, regularized=True)
                upper = gammainc(am, xm, regularized=True)
            assert abs(lower + upper - 1) < mpf(10) ** -45, (a, x, nstr(lower + upper - 1, 5))
            rows.append(((a, x), (lower, upper)))
    return rows


def upper_by_quadrature(a, x):
    front = loggamma(a)
    width = sqrt(a)
    density = lambda t: exp((a - 1) * log(t) - t - front)
    points = [x + width * k for k in linspace(0, 60, 61)]
    return quad(density, points)


def betas():
    """I_x and its complement."""
    triples = [
        (0.5, 0.5, 0.5), (1e-140, 2.0, 3.0), (1e-10, 1e-3, 1e-3), (0.3, 1e-10, 5.0),
        (0.999999, 5.0, 0.1), (0.5, 8.0, 8.0), (0.5, 1e3, 1e3), (0.49, 1e4, 1e4),
        (0.01, 0.1, 50.0), (0.9, 200.0, 3.0), (1e-3, 3.0, 1e4), (0.2, 10.0, 500.0),
        (0.7, 1.0, 1.0), (0.3, 1.0, 7.0), (0.3, 7.0, 1.0), (0.1, 524.5, 1833.5),
        (0.2223, 524.5, 1833.5), (0.25, 524.5, 1833.5),
    ]
    triples += [(RNG.uniform(0, 1), spread(-2, 1.5), spread(-2, 1.5)) for _ in range(60)]
    for _ in range(60):
        a, b = spread(0.3, 4), spread(0.3, 4)
        mean = a / (a + b)
        sd = (mean * (1 - mean) / (a + b + 1)) ** 0.5
        x = mean + sd * RNG.uniform(-6, 6)
        if 0.0 < x < 1.0:
            triples.append((x, a, b))
    rows = []
    with mp.workdps(120):
        for x, a, b in triples:
            cdf = beta_cdf(mpf(x), mpf(a), mpf(b))
            rows.append(((x, a, b), (cdf, 1 - cdf)))
    return rows


def beta_cdf(x, a, b):
    """By the series of positive terms, on the side of the mean that x is on."""
    if x > a / (a + b):
        return 1 - beta_cdf(1 - x, b, a)
    term = total = mpf(1)
    n = a
    while term > total * mpf(10) ** -(mp.dps + 2):
        term *= x * (n + b) / (n + 1)
        total += term
        n += 1
    front = a * log(x) + b * log(1 - x) + loggamma(a + b) - loggamma(a) - loggamma(b)
    return exp(front) * total / a


def normals():
    xs = [
        0.0, 1e-300, 1e-10, -1e-10, 0.5, -0.5, 1.0, -1.0, 1.959963984540054, -5.0, 5.0, -8.0,
        8.0, -20.0, -37.0,
    ]
    xs += [RNG.uniform(-8, 8) for _ in range(45)] + [RNG.uniform(-37, -8) for _ in range(10)]
    return [((x,), (erfc(-mpf(x) / sqrt(2)) / 2, erfc(mpf(x) / sqrt(2)) / 2)) for x in xs]


def normal_quantiles():
    ps = [
        1e-300, 1e-200, 1e-100, 1e-50, 1e-20, 1e-10, 1e-5, 1e-3, 0.025, 0.05, 0.074999,
        0.075001, 0.1, 0.25, 0.4, 0.499999, 0.5000001, 0.6, 0.75, 0.9, 0.924999, 0.925001,
        0.975, 0.995, 0.999999, 1 - 1e-10, 1 - 2**-53, 1.3e-11, 1.4e-11,
    ]
    ps += [RNG.uniform(0, 1) for _ in range(40)] + [spread(-300, -1) for _ in range(20)]
    rows = []
    with mp.workdps(400):
        for p in ps:
            rows.append(((p,), (sqrt(mpf(2)) * erfinv(2 * mpf(p) - 1) if p > 1e-290 else
                                quantile_by_newton(mpf(p)),)))
    return rows


def quantile_by_newton(p):
    return findroot(lambda x: log(erfc(-x / sqrt(2)) / 2) - log(p), -sqrt(-2 * log(p)))


def beta_quantiles():
    rows = []
    triples = [
        (0.025, 0.5, 0.5), (0.975, 0.5, 0.5), (0.5, 3.0, 3.0), (0.025, 1.5, 20.5),
        (0.975, 1.5, 20.5), (0.025, 524.5, 1833.5), (0.975, 524.5, 1833.5), (0.025, 0.05, 3.0),
        (0.5, 0.01, 0.5), (0.001, 1e4, 1e4), (0.975, 1.0, 1.0), (0.3, 2.0, 1e5),
        (0.999, 0.2, 0.3), (1e-10, 5.0, 5.0),
    ]
    triples += [(RNG.uniform(0.001, 0.999), spread(-1, 3), spread(-1, 3)) for _ in range(60)]
    with mp.workdps(60):
        for p, a, b in triples:
            pm, am, bm = mpf(p), mpf(a), mpf(b)
            if pm <= beta_cdf(mpf(1) / 2, am, bm):
                rows.append(((p, a, b), (lower_beta_quantile(pm, am, bm),)))
            else:
                rows.append(((p, a, b), (1 - lower_beta_quantile(1 - pm, bm, am),)))
    return rows


def lower_beta_quantile(p, a, b):
    """The x <= 1/2 with beta_cdf(x) = p: halving in log x, then Newton's method."""
    low, high = mpf(-2000), -log(2)
    for _ in range(45):
        u = (low + high) / 2
        low, high = (u, high) if beta_cdf(exp(u), a, b) < p else (low, u)
    for _ in range(4):
        x = exp(u)
        u -= (beta_cdf(x, a, b) - p) * beta(a, b) * exp(-a * u) * (1 - x) ** (1 - b)
    return exp(u)


def sums():
    """Sums of eight doubles that cancel, tie or fall below the least normal number."""
    tiny = 5e-324
    rows = [
        (1.0, 2**-53, 0, 0, 0, 0, 0, 0), (1.0, 2**-53, tiny, 0, 0, 0, 0, 0),
        (1 + 2**-52, 2**-53, 0, 0, 0, 0, 0, 0), (1 + 2**-52, 2**-53, -tiny, 0, 0, 0, 0, 0),
        (1e100, 1.0, -1e100, 0, 0, 0, 0, 0), (tiny, tiny, tiny, -1e-310, 0, 0, 0, 0),
        (2.0**1023, 2.0**1023, -(2.0**1023), -1.0, 0, 0, 0, 0), (0.1,) * 8,
        (2.0**-1022, -tiny, 0, 0, 0, 0, 0, 0), (2.0**-1022, -(2.0**-1023), tiny, 0, 0, 0, 0, 0),
    ]
    for width in (0.1, 3, 20, 290):
        rows += [[RNG.choice((-1, 1)) * spread(-width, width) for _ in range(8)]
                 for _ in range(25)]
    for _ in range(25):
        half = [RNG.choice((-1, 1)) * spread(-8, 8) for _ in range(4)]
        rows.append(half[:3] + [-x for x in half])
        rows[-1].append(spread(-12, -8))
    # Rationals are exact, and become the nearest double: of two equally near ones the even.
    return [(tuple(map(float, xs)), (float(sum(map(Fraction, xs))),)) for xs in rows]


if __name__ == "__main__":
    write("log_gamma.csv", "x,log_gamma", log_gammas())
    write("log_beta.csv", "a,b,log_beta", log_betas())
    write("normal.csv", "x,cdf,tail", normals())
    write("normal_quantile.csv", "p,quantile", normal_quantiles())
    write("incomplete_gamma.csv", "a,x,p,q", gammas())
    write("incomplete_beta.csv", "x,a,b,cdf,tail", betas())
    write("beta_quantile.csv", "p,a,b,quantile", beta_quantiles())
    write("exact_sum.csv", "a,b,c,d,e,f,g,h,sum", sums())
