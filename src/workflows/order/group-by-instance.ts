/** The ids of bindings, by their instance. */
export function groupByInstance(
  rows: { id: string; instance_id: string }[]
): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const { id, instance_id } of rows) {
    groups.set(instance_id, [...(groups.get(instance_id) ?? []), id])
  }
  return groups
}
