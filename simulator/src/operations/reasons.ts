import { ok, type Operation } from "../http/operation"

export const reasonOperations: Operation[] = [
  {
    code: "RE01",
    method: "GET",
    path: "/api/reasons",
    handle: ({ platform }) =>
      ok({
        reasons: [...platform.reasons].sort((a, b) =>
          a.type.localeCompare(b.type)
        ),
        total_count: platform.reasons.length,
      }),
  },
]
