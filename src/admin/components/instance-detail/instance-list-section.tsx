import { PencilSquare } from "@medusajs/icons"
import { Container, Skeleton, Table } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import {
  useMiraklInstanceList,
  type MiraklInstanceLists,
} from "../../hooks/api/instance-lists"
import type { MiraklInstance } from "../../types/mirakl-instance"
import { EmptySection } from "../empty-section"
import { QueryError } from "../query-error"
import { SectionHeader } from "../section-header"

type InstanceListSectionProps<TList extends keyof MiraklInstanceLists> = {
  instance: MiraklInstance
  list: TList
  title: string
  hint: string
  /** What an empty list means. */
  empty: string
  /** Route of the form, below the instance's. */
  to: string
  headers: string[]
  toCells: (row: MiraklInstanceLists[TList]) => ReactNode[]
}

/** One of the lists that hang on an instance, to read. */
export const InstanceListSection = <TList extends keyof MiraklInstanceLists>({
  instance,
  list,
  title,
  hint,
  empty,
  to,
  headers,
  toCells,
}: InstanceListSectionProps<TList>) => {
  const { t } = useTranslation("mirakl")
  const { rows, error, refetch } = useMiraklInstanceList(instance.id, list)
  if (error && !rows) {
    return <QueryError error={error} onRetry={() => void refetch()} />
  }
  return (
    <Container className="divide-y p-0">
      <SectionHeader
        title={title}
        hint={hint}
        actions={[
          {
            actions: [{ icon: <PencilSquare />, label: t("actions.edit"), to }],
          },
        ]}
      />
      {!rows && <Skeleton className="m-4 h-20" />}
      {rows?.length === 0 && <EmptySection>{empty}</EmptySection>}
      {rows && rows.length > 0 && (
        <Table>
          <Table.Header>
            <Table.Row>
              {headers.map((header) => (
                <Table.HeaderCell key={header}>{header}</Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {rows.map((row, index) => (
              <Table.Row key={row.id ?? index}>
                {toCells(row).map((cell, column) => (
                  <Table.Cell key={headers[column]}>{cell}</Table.Cell>
                ))}
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      )}
    </Container>
  )
}
