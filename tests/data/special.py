#!/usr/bin/env python3
"""Makes the reference tables of tests/numeric for digamma, trigamma, log_hypergeometric_2f1,
exponential_integral, and the numbers inside digamma and tanh_sinh, with mpmath, at 60 digits.

Every argument is a double written exactly; every value is the function of that double.
Usage: python3 special.py             (writes its tables beside itself)
       python3 special.py digamma     (prints the coefficients of digamma.hpp)
       python3 special.py tanh_sinh   (prints the nodes of detail/tanh_sinh_nodes.hpp)
"""

import os
import random
import sys

from mpmath import (cos, cosh, digamma, exp, expint, findroot, hyp2f1, log, mp, mpf, nstr, pi, psi,
                    quad, sinh)

mp.dps = 60
HERE = os.path.dirname(os.path.abspath(__file__))
RNG = random.Random(2005)


def write(name, header, rows):
    with open(os.path.join(HERE, name), "w") as out:
        out.write(header + "\n")
        for arguments, value in rows:
            cells = [repr(a) for a in arguments] + [nstr(value, 25, min_fixed=1, max_fixed=0)]
            out.write(",".join(cells) + "\n")


def spread(low, high):
    """A double between two powers of ten."""
    return float(f"{10 ** RNG.uniform(low, high):.17g}")


def gamma_arguments(least):
    zero = 1.4616321449683622
    xs = [least, 1e-100, 1e-16, 1e-3, 0.25, 0.46163214496836, 0.5, 0.999999, 1.0 - 2**-53, 1.0,
          1.0 + 2**-52, 1.25, zero - 2**-52, zero, zero + 2**-52, 1.46, 1.4617, 1.5, 1.999999, 2.0,
          2.0 + 2**-51, 2.46163214496836, 3.0, 4.5, 7.999, 9.999999, 10.0, 10.000001, 17.0, 100.5,
          1e5, 1e16, 1e100, 1e300]
    xs += [spread(-3, 1.5) for _ in range(80)] + [spread(1, 8) for _ in range(20)]
    return sorted(xs)


def hypergeometric_arguments():
    # c = a + 1, as in Pareto/NBD; a = 1, as in the lifetime of a contract; any, as in BG/NBD.
    rows = [(2.9, 1.6, 3.9, 0.4), (1.0, 1.5, 1.7, 10 / 11), (1.0, 1e-3, 2e-3, 0.999),
            (1.0, 20.0, 23.8, 10 / 11), (1.0, 3.0, 3.5, 0.0), (1.0, 1.0, 2.0, 0.999999),
            (1500.25, 1.6, 1501.25, 0.99), (2020.0, 20.0, 2021.0, 0.999), (0.1, 1.05, 1.1, 0.9999),
            (1500.2, 1503.4, 1503.2, 0.97), (132.5, 132.4, 133.2, 0.5), (0.24, 2.4, 2.2, 0.3)]
    for _ in range(40):
        a = spread(-1.3, 3.3)
        rows.append((a, RNG.uniform(1.05, 21) % (a + 1), a + 1, RNG.uniform(0, 1)))
    for _ in range(40):
        c = spread(-2, 2.5)
        rows.append((1.0, c * RNG.uniform(0.01, 0.99), c, 1 - spread(-4, 0)))
    for _ in range(40):
        x = RNG.choice([0, 1, 3, 10, 40, 200, 1000])
        a, b, r = spread(-1, 1), spread(-1, 1), spread(-1, 0.5)
        rows.append((r + x, b + x, a + b + x + RNG.choice([-0.05, 0.9]), RNG.uniform(0, 0.99)))
    return [row for row in rows if row[2] > 0]


def exponential_arguments():
    rows = [(1.0, 1e-300), (1.0, 1e-20), (1.0, 0.5), (1.0, 1.0), (1.0, 700.0), (0.5, 1e-10), (1.5, 0.3),
            (2.0, 0.999999), (2.0, 1e-5), (1.0 + 2**-52, 0.1), (1.0 - 2**-53, 0.1), (1.000001, 1e-8),
            (0.999999, 1e-8), (1.5 + 2**-52, 1e-3), (3.0, 0.1), (19.999, 0.5), (20.0, 0.5), (20.0, 1e-12),
            (1000.0, 1e-3), (1e-10, 1e-10), (1e-10, 10.0), (0.606, 0.031), (1e6, 1e6), (0.01, 1e-100)]
    rows += [(spread(-2, 1.5), spread(-8, 2)) for _ in range(100)]
    return rows + [(float(RNG.randint(1, 30)), spread(-6, 1)) for _ in range(30)]


def coefficients(terms=22):
    """psi(x) / (x - x0) on [1, 2] in powers of 2x - 3, through the Chebyshev nodes."""
    zero = findroot(digamma, mpf("1.46163214496836"))
    nodes = [cos(pi * (k + mpf(1) / 2) / terms) for k in range(terms)]
    values = [digamma((y + 3) / 2) / ((y + 3) / 2 - zero) for y in nodes]
    weights = [2 * sum(v * cos(pi * j * (k + mpf(1) / 2) / terms) for k, v in enumerate(values)) / terms
               for j in range(terms)]
    weights[0] /= 2
    powers, before, now = [mpf(0)] * terms, [mpf(1)], [mpf(0), mpf(1)]
    powers[0] = weights[0]
    for weight in weights[1:]:
        for i, v in enumerate(now):
            powers[i] += weight * v
        following = [mpf(0)] + [2 * v for v in now]
        for i, v in enumerate(before):
            following[i] -= v
        before, now = now, following
    print("zero", float(zero), nstr(zero - mpf(float(zero)), 19))
    print("\n".join(nstr(p, 19) for p in powers))


def nodes(count=64, width=mpf(1) / 16):
    """The distance of a node from the end of (-1, 1), and its weight, from the middle outwards."""
    for j in range(count + 1):
        t = j * width
        u = pi / 2 * sinh(t)
        distance, weight = 2 / (1 + exp(2 * u)), width * pi / 2 * cosh(t) / cosh(u)**2
        print("{%s, %s}," % (nstr(distance, 17, min_fixed=0, max_fixed=0),
                             nstr(weight, 17, min_fixed=0, max_fixed=0)))


def scaled_integral(s, z):
    if z > 300:  # the integrand falls like exp(-(z + s) u)
        ends = [mpf(k) / (mpf(z) + mpf(s)) for k in (0, 1, 4, 10, 30, 80, 200)]
        return quad(lambda u: exp(-z * u - s * log(1 + u)), ends)
    with mp.workdps(80):
        return exp(mpf(z)) * expint(mpf(s), mpf(z))


if sys.argv[1:] == ["digamma"]:
    coefficients()
elif sys.argv[1:] == ["tanh_sinh"]:
    nodes()
else:
    write("digamma.csv", "x,digamma", [((x,), digamma(mpf(x))) for x in gamma_arguments(1e-308)])
    write("trigamma.csv", "x,trigamma", [((x,), psi(1, mpf(x))) for x in gamma_arguments(1e-154)])
    write("log_hypergeometric_2f1.csv", "a,b,c,z,log_2f1",
          [(row, log(hyp2f1(*map(mpf, row)))) for row in hypergeometric_arguments()])
    write("scaled_exponential_integral.csv", "s,z,exp(z)*E_s(z)",
          [((s, z), scaled_integral(s, z)) for s, z in exponential_arguments()])
