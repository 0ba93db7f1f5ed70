import { RouteDrawer } from "@medusajs/dashboard/components"
import { Heading, Skeleton } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useParams } from "react-router-dom"
import { useMiraklOrder } from "../hooks/api/orders"
import { useIsFresh } from "../hooks/use-is-fresh"
import type { MiraklOrder } from "../types/mirakl-order"
import { QueryError } from "./query-error"

type OrderDrawerProps = {
  title: string
  hint: string
  children: (order: MiraklOrder) => ReactNode
}

/** A form about the order in the URL, beside its page. */
export const OrderDrawer = ({ title, hint, children }: OrderDrawerProps) => {
  const { id = "" } = useParams()
  const { order: read, error, refetch, ...query } = useMiraklOrder(id, true)
  const isFresh = useIsFresh(query)
  const order = isFresh ? read : undefined
  return (
    <RouteDrawer>
      <RouteDrawer.Header>
        <RouteDrawer.Title asChild>
          <Heading>{title}</Heading>
        </RouteDrawer.Title>
        <RouteDrawer.Description>{hint}</RouteDrawer.Description>
      </RouteDrawer.Header>
      {error && !order && (
        <QueryError error={error} onRetry={() => void refetch()} />
      )}
      {!error && !order && <Skeleton className="m-4 h-60" />}
      {order && children(order)}
    </RouteDrawer>
  )
}
