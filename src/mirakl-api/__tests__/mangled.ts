import fc from "fast-check"

type Path = (string | number)[]

// What has broken readers before: emptiness, other types, the ends of number
// ranges, names of the prototype, bytes that no text has.
const NASTY: unknown[] = [
  null,
  "",
  " ",
  "null",
  "NaN",
  "1e309",
  "-1",
  "0x10",
  "1,5",
  "\u0000",
  "\ud800",
  "=1+1",
  "<script>alert(1)</script>",
  "2026-02-30T25:61:61Z",
  "+275760-09-13T00:00:00.001Z",
  "__proto__",
  "constructor",
  0,
  -0,
  -1,
  0.1,
  1e21,
  1e-21,
  1.7976931348623157e308,
  Number.MAX_SAFE_INTEGER,
  true,
  false,
  [],
  {},
  [null],
  [[]],
  { code: null },
  { constructor: 1, toString: null },
]

/** A JSON value, mostly one that has broken readers before. */
export const anything = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) }
)

const damage = fc.record({
  /** Which of the places, counted round and round: each as often as any other. */
  place: fc.noBias(fc.nat(999_999)),
  kind: fc.constantFrom("replace", "replace", "replace", "remove", "double"),
  value: anything,
})

/** A JSON value with one to six places of it replaced, removed or doubled. */
export function mangled(sound: object): fc.Arbitrary<unknown> {
  return fc.array(damage, { minLength: 1, maxLength: 6 }).map((damages) =>
    damages.reduce<unknown>((value, { place, kind, value: other }) => {
      const places = placesOf(value)
      const path = places[place % places.length]
      return path ? damagedAt(value, path, kind, other) : value
    }, structuredClone(sound))
  )
}

function placesOf(value: unknown, at: Path = []): Path[] {
  if (typeof value !== "object" || value === null) {
    return at.length ? [at] : []
  }
  const inside: [string | number, unknown][] = Array.isArray(value)
    ? value.map((item, index) => [index, item])
    : Object.entries(value)
  return [
    ...(at.length ? [at] : []),
    ...inside.flatMap(([key, item]) => placesOf(item, [...at, key])),
  ]
}

function damagedAt(
  value: unknown,
  [key, ...rest]: Path,
  kind: string,
  other: unknown
): unknown {
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) =>
      index === key ? damagedItem(item, rest, kind, other) : [item]
    )
  }
  return Object.fromEntries(
    Object.entries(value ?? {}).flatMap(([name, item]) =>
      name === key
        ? damagedItem(item, rest, kind, other)
            .slice(0, 1)
            .map((it): [string, unknown] => [name, it])
        : [[name, item]]
    )
  )
}

function damagedItem(
  item: unknown,
  rest: Path,
  kind: string,
  other: unknown
): unknown[] {
  if (rest.length) {
    return [damagedAt(item, rest, kind, other)]
  }
  return kind === "remove" ? [] : kind === "double" ? [item, item] : [other]
}
