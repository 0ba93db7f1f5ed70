import { parseArgs } from "node:util"

/** What `npm run demo` was asked for. Throws on what it doesn't know. */
export function readDemoOptions(args: string[]): {
  isCheck: boolean
  name: string
} {
  const { values } = parseArgs({
    args,
    options: {
      check: { type: "boolean", default: false },
      name: { type: "string" },
    },
  })
  return {
    isCheck: values.check,
    name: values.name ?? (values.check ? "check" : "live"),
  }
}
