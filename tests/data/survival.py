#!/usr/bin/env python3
"""Makes the reference tables of tests/survival with mpmath, at 40 digits, from the definitions:
every sum goes over single records, nothing is grouped, shifted or scaled.

cox_records.csv   made-up records with ties, late entries (0: from the start), whole and real
                  weights, and a cause for each event
cox.csv           Cox's regression of them, a row each: with late entries, with the whole weights,
                  with the real weights, without the late entries
aalen_johansen.csv  cumulative incidence of the causes: cause, time, incidence, standard error
restricted_mean.csv  of the remissions under 6-mercaptopurine: horizon, mean, standard error
Usage: python3 survival.py
"""

import os
import random

from mpmath import exp, lu_solve, inverse, log, matrix, mp, mpf, nstr, sqrt

mp.dps = 40
HERE = os.path.dirname(os.path.abspath(__file__))
RNG = random.Random(1972)


def write(name, header, rows):
    with open(os.path.join(HERE, name), "w") as out:
        out.write(header + "\n")
        for row in rows:
            cells = [nstr(c, 20, min_fixed=1, max_fixed=0) if isinstance(c, mpf) else str(c)
                     for c in row]
            out.write(",".join(cells) + "\n")


def records():
    made = []
    for i in range(60):
        entry = RNG.choice([0, 0, 0, 1, 2, 3, 5])
        lasted = entry + RNG.randint(1, 12)
        event = int(RNG.random() < 0.65)
        made.append({"entry": entry, "duration": lasted, "event": event,
                     "cause": RNG.randint(1, 3) if event else 0,
                     "people": RNG.randint(1, 4), "weight": RNG.randint(1, 12) / 8,
                     "x": (RNG.randint(0, 1), RNG.randint(18, 70), RNG.randint(-40, 40) / 16)})
    return made


def partial(rows, beta, slope=None, g=None):
    """Log-likelihood, score and information after Efron, by its definition; where slopes are given
    the covariates are those of (x, x g(t))."""
    def at(r, t):
        x = [mpf(v) for v in r["x"]]
        return x if slope is None else x + [v * g[t] for v in x]

    full = list(beta) if slope is None else list(beta) + list(slope)
    size = len(full)
    value, score, information = mpf(0), matrix(size, 1), matrix(size, size)
    for t in sorted({r["duration"] for r in rows if r["event"]}):
        risk = [r for r in rows if (r["entry"] == 0 or r["entry"] < t) and t <= r["duration"]]
        dead = [r for r in risk if r["event"] and r["duration"] == t]
        d = len(dead)
        mean_weight = sum(mpf(r["w"]) for r in dead) / d
        for r in dead:
            x = at(r, t)
            value += mpf(r["w"]) * sum(b * v for b, v in zip(full, x))
            for i in range(size):
                score[i] += mpf(r["w"]) * x[i]
        for step in range(d):
            terms = []
            for r in risk:
                x = at(r, t)
                share = 1 - mpf(step) / d if r["event"] and r["duration"] == t else mpf(1)
                terms.append((share * mpf(r["w"]) * exp(sum(b * v for b, v in zip(full, x))), x))
            total = sum(w for w, _ in terms)
            mean = [sum(w * x[i] for w, x in terms) / total for i in range(size)]
            value -= mean_weight * log(total)
            for i in range(size):
                score[i] -= mean_weight * mean[i]
                for j in range(size):
                    square = sum(w * x[i] * x[j] for w, x in terms) / total
                    information[i, j] += mean_weight * (square - mean[i] * mean[j])
    return value, score, information


def gone_before(rows):
    gone, left = {}, mpf(1)
    for t in sorted({r["duration"] for r in rows if r["event"]}):
        risk = sum(1 for r in rows if (r["entry"] == 0 or r["entry"] < t) and t <= r["duration"])
        dead = sum(1 for r in rows if r["event"] and r["duration"] == t)
        gone[t] = 1 - left
        left *= mpf(risk - dead) / risk
    return gone


def concordance(rows, beta):
    pairs = [mpf(0)] * 3
    for a in rows:
        if not a["event"]:
            continue
        t = a["duration"]
        for b in rows:
            later = b["duration"] > t or (b["duration"] == t and not b["event"])
            if not later or not (b["entry"] == 0 or b["entry"] < t):
                continue
            gap = sum(c * (mpf(v) - mpf(u)) for c, v, u in zip(beta, a["x"], b["x"]))
            place = 0 if gap > mpf(10) ** -30 else 1 if gap < -mpf(10) ** -30 else 2
            pairs[place] += mpf(a["w"]) * mpf(b["w"])
    return pairs


def cox(rows):
    beta = [mpf(0)] * 3
    null, score, information = partial(rows, beta)
    out = [("null_log_likelihood", null),
           ("score_test", (score.T * lu_solve(information, score))[0])]
    for _ in range(12):
        value, score, information = partial(rows, beta)
        step = lu_solve(information, score)
        beta = [b + s for b, s in zip(beta, step)]
    value, score, information = partial(rows, beta)
    covariance = inverse(information)
    out.append(("log_likelihood", value))
    out += [(f"coefficient {i}", beta[i]) for i in range(3)]
    out += [(f"covariance {i} {j}", covariance[i, j]) for i in range(3) for j in range(i, 3)]
    b = matrix(beta)
    out.append(("wald_test", (b.T * information * b)[0]))
    g = gone_before(rows)
    _, score, information = partial(rows, beta, [mpf(0)] * 3, g)
    out.append(("proportional overall", (score.T * lu_solve(information, score))[0]))
    for i in range(3):
        keep = [0, 1, 2, 3 + i]
        part = matrix(4, 4)
        own = matrix(4, 1)
        for p, k in enumerate(keep):
            own[p] = score[k]
            for q, m in enumerate(keep):
                part[p, q] = information[k, m]
        step = lu_solve(part, own)
        out.append((f"proportional {i}", (own.T * step)[0]))
        out.append((f"slope {i}", step[3]))
    out += list(zip(("concordant", "discordant", "tied"), concordance(rows, beta)))
    return out


def incidences(rows):
    """Variance by the delta method on multinomial hazards, each derivative written out."""
    times = sorted({r["duration"] for r in rows if r["event"]})
    steps, left = [], mpf(1)
    for t in times:
        n = sum(1 for r in rows if (r["entry"] == 0 or r["entry"] < t) and t <= r["duration"])
        d = [sum(1 for r in rows if r["cause"] == k and r["duration"] == t) for k in (1, 2, 3)]
        steps.append((t, mpf(n), [mpf(x) for x in d], left))
        left *= 1 - mpf(sum(d)) / n
    out = []
    for k in range(3):
        level = [mpf(0)]
        for t, n, d, before in steps:
            level.append(level[-1] + before * d[k] / n)
        for m, (t, _, _, _) in enumerate(steps):
            now = level[m + 1]
            variance = mpf(0)
            for j in range(m + 1):
                _, n, d, before = steps[j]
                q = sum(d) / n
                rest = (now - level[j + 1]) / (1 - q) if q < 1 else mpf(0)
                slopes = [(before if c == k else 0) - rest for c in range(3)]
                mean = sum(s * x / n for s, x in zip(slopes, d))
                variance += (sum(s * s * x / n for s, x in zip(slopes, d)) - mean ** 2) / n
            out.append((k + 1, t, now, sqrt(variance)))
    return out


def restricted_means():
    seen = [(6, 3), (7, 1), (10, 1), (13, 1), (16, 1), (22, 1), (23, 1)]
    all_times = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35]
    out = []
    for horizon in (5, 10, 20, 35):
        curve = [(0, mpf(1))]
        for t, d in seen:
            n = sum(1 for x in all_times if x >= t)
            curve.append((t, curve[-1][1] * (1 - mpf(d) / n)))

        def area(low):
            total = mpf(0)
            for i, (t, level) in enumerate(curve):
                end = curve[i + 1][0] if i + 1 < len(curve) else horizon
                total += level * max(0, min(end, horizon) - max(t, low))
            return total

        variance = mpf(0)
        for t, d in seen:
            n = sum(1 for x in all_times if x >= t)
            if t <= horizon:
                variance += area(t) ** 2 * mpf(d) / (n * (n - d))
        out.append((horizon, area(0), sqrt(variance)))
    return out


ROWS = records()
write("cox_records.csv", "entry,duration,event,cause,people,weight,x0,x1,x2",
      [(r["entry"], r["duration"], r["event"], r["cause"], r["people"], r["weight"], *r["x"])
       for r in ROWS])
ONCE = [dict(r, w=1) for r in ROWS]
REPEATED = [dict(r, w=1) for r in ROWS for _ in range(r["people"])]
WEIGHTED = [dict(r, w=r["weight"]) for r in ROWS]
FROM_START = [dict(r, w=1, entry=0) for r in ROWS]
FITS = [cox(rows) for rows in (ONCE, REPEATED, WEIGHTED, FROM_START)]
write("cox.csv", ",".join(name for name, _ in FITS[0]), [[v for _, v in fit] for fit in FITS])
write("aalen_johansen.csv", "cause,time,incidence,standard_error", incidences(ONCE))
write("restricted_mean.csv", "horizon,mean,standard_error", restricted_means())
