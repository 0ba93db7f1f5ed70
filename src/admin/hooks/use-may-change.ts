import { useQuery } from "@tanstack/react-query"
import { sdk } from "../lib/sdk"

const FIVE_MINUTES_MS = 300_000
/** What every route of the plugin that changes something asks for. */
const PERMISSION = "mirakl:update"

type Flags = { feature_flags: Record<string, boolean | undefined> }

/** Whether the user may change what the plugin keeps: in a store without roles everybody may. */
export function useMayChange(): boolean {
  // The dashboard's own keys: it has read both before any page is shown.
  const { data: flags } = useQuery({
    queryKey: ["admin", "feature-flags"],
    queryFn: async () =>
      (await sdk.client.fetch<Flags>("/admin/feature-flags")).feature_flags,
    staleTime: FIVE_MINUTES_MS,
  })
  const hasRoles = Boolean(flags?.rbac)
  const { data, isError } = useQuery({
    queryKey: ["me-permissions"],
    queryFn: () =>
      sdk.client.fetch<{ permissions: string[] }>("/admin/rbac/me/permissions"),
    enabled: hasRoles,
    staleTime: FIVE_MINUTES_MS,
  })
  // Where it can't be known, the route decides.
  return !hasRoles || (data?.permissions.includes(PERMISSION) ?? isError)
}
