# SPDX-License-Identifier: MIT
"""Prints states as bytes, read by docs/wire-format.md alone: python3 reader.py FILE..."""
import datetime, re, struct, sys

FORMS = {"i8": "b", "i16": "h", "i32": "i", "i64": "q", "u8": "B", "u16": "H", "u32": "I",
         "u64": "Q", "f64": "d", "bool": "?", "days": "i", "grade": "i"}

def crc32c(data):
    total = 0xFFFFFFFF
    for byte in data:
        total ^= byte
        for _ in range(8):
            total = (total >> 1) ^ (0x82F63B78 if total & 1 else 0)
    return total ^ 0xFFFFFFFF

def day(take):
    return str(datetime.date(1970, 1, 1) + datetime.timedelta(take("i")))

def text(take):
    return take("%ds" % take("Q")).decode(errors="replace")

def reader_of(kind):
    """What reads a value of the kind that begins here, and the text behind that kind."""
    if kind[0] in "([{":
        bracket, rest, parts, fixed = kind[0], kind[1:], [], None
        while rest[0] not in ")]}":
            part, rest = reader_of(rest.lstrip(",:"))
            parts.append(part)
            fixed, rest = re.fullmatch(r"(?:;(\d+))?(.*)", rest).groups()
        together = lambda take: [part(take) for part in parts]
        element = parts[0] if len(parts) == 1 else together
        times = lambda take: int(fixed) if fixed else take("Q")
        read = (together if bracket == "(" else
                lambda take: [element(take) for _ in range(times(take))])
        rest = rest[1:]
    else:
        leaf, rest = re.fullmatch(r"((?:money|time)\(.*?\)|\w+)(.*)", kind).groups()
        form = re.findall(r"\w+", leaf)[-1]
        read = {"day": day, "text": text}.get(form, lambda take: take(FORMS[form]))
        if form == "estimated":
            read, rest = reader_of(rest)
    while rest.startswith("?"):
        read, rest = (lambda take, value=read: value(take) if take("?") else None), rest[1:]
    return read, rest

def read_state(data):
    def take(form, at=[0]):
        at[0] += struct.calcsize("<" + form)
        return struct.unpack_from("<" + form, data, at[0] - struct.calcsize("<" + form))[0]
    assert (take("4s"), take("H")) == (b"\x9dPTN", 1), "no state of version 1"
    kind_size = take("H")
    assert take("Q") == len(data), "cut short, or longer than it says"
    assert crc32c(data[:-4]) == struct.unpack("<I", data[-4:])[0], "changed on the way"
    kind = take("%ds" % kind_size).decode()
    return kind, reader_of(kind[kind.index("("):])[0](take)

for path in sys.argv[1:]:
    with open(path, "rb") as file:
        print(*read_state(file.read()), sep="\n  ")
