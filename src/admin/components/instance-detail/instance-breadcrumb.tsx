import { useMiraklInstance } from "../../hooks/api/instances"

export const InstanceBreadcrumb = ({ id }: { id: string }) => {
  const { instance } = useMiraklInstance(id)
  return <span>{instance?.name ?? "…"}</span>
}
