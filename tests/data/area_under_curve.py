# Recipe of the numbers in tests/statistics/area_under_curve.test.cpp: DeLong's error by comparing
# all pairs, the interval on the logit scale, and Newcombe's method 5, at 40 digits (mpmath).
import mpmath as mp

mp.mp.dps = 40
z = mp.sqrt(2) * mp.erfinv(mp.mpf("0.95"))


def area(with_outcome, without):
    m, n = len(with_outcome), len(without)
    above = lambda a, b: mp.mpf(1) if a > b else mp.mpf(1) / 2 if a == b else mp.mpf(0)
    value = sum(above(a, b) for a in with_outcome for b in without) / (m * n)
    v = [sum(above(a, b) for b in without) / n for a in with_outcome]
    w = [sum(above(a, b) for a in with_outcome) / m for b in without]
    variance = sum((x - value) ** 2 for x in v) / (m * (m - 1))
    variance += sum((x - value) ** 2 for x in w) / (n * (n - 1))
    logit = mp.log(value / (1 - value))
    reach = z * mp.sqrt(variance) / (value * (1 - value))
    return value, 1 / (1 + mp.exp(reach - logit)), 1 / (1 + mp.exp(-reach - logit))


def separated(m, n):
    spread = lambda t: 1 + (mp.mpf(m + n) / 2 - 1) * ((1 - t) / (2 - t) + t / (1 + t))
    off = lambda t: (1 - t) * m * n - z * z * t * spread(t)
    return mp.findroot(off, (mp.mpf("0.1"), mp.mpf("0.9999")), solver="anderson")


for groups in [([3, 4, 5, 5], [1, 2, 3, 4, 5]),
               ([2, 7, 7, 9, 10, 12], [1, 2, 2, 3, 7, 8, 8, 11]),
               ([1, 1, 2], [2, 3, 3])]:
    print(groups, [mp.nstr(x, 17) for x in area(*groups)])
for sizes in [(2, 2), (5, 7), (30, 40)]:
    print(sizes, mp.nstr(separated(*sizes), 17))
