import { ok, type Call, type Operation } from "../http/operation"
import type { Hierarchy } from "../state/platform"

export const hierarchyOperations: Operation[] = [
  {
    code: "H11",
    method: "GET",
    path: "/api/hierarchies",
    handle: (call) => ok({ hierarchies: listHierarchies(call) }),
  },
]

/** (H11) The whole tree, or one category with its descendants. */
function listHierarchies({ platform, query }: Call): Hierarchy[] {
  const root = query.text("hierarchy")
  const maxLevel = query.integer("max_level")
  const byCode = new Map(platform.hierarchies.map((h) => [h.code, h]))
  const top = root === null ? 0 : (byCode.get(root)?.level ?? 0)
  return platform.hierarchies.filter(
    (hierarchy) =>
      (root === null || descendsFrom(hierarchy, root, byCode)) &&
      (maxLevel === null || hierarchy.level <= top + maxLevel)
  )
}

function descendsFrom(
  hierarchy: Hierarchy,
  root: string,
  byCode: ReadonlyMap<string, Hierarchy>
): boolean {
  let current: Hierarchy | undefined = hierarchy
  while (current) {
    if (current.code === root) {
      return true
    }
    current = byCode.get(current.parent_code)
  }
  return false
}
