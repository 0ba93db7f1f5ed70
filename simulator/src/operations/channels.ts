import { ok, type Operation } from "../http/operation"

export const channelOperations: Operation[] = [
  {
    code: "CH11",
    method: "GET",
    path: "/api/channels",
    handle: ({ platform }) =>
      ok({
        channels: [...platform.channels].sort((a, b) =>
          a.code.localeCompare(b.code)
        ),
      }),
  },
]
