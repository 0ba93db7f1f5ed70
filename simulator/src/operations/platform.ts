import { ok, type Operation } from "../http/operation"

export const platformOperations: Operation[] = [
  {
    code: "PC01",
    method: "GET",
    path: "/api/platform/configuration",
    handle: ({ platform }) => ok(platform.configuration),
  },
  {
    code: "V01",
    method: "GET",
    path: "/api/version",
    withoutKey: true,
    // Only the status counts; its body is "subject to change".
    answer: () => ({ status: 200 }),
  },
]
