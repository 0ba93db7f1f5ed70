import { SectionRow } from "@medusajs/dashboard/components"
import { CheckMini, XMarkMini } from "@medusajs/icons"
import { Container, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { MiraklInstance } from "../../types/mirakl-instance"
import { EmptySection } from "../empty-section"
import { SectionHeader } from "../section-header"

/** What the platform can and can't do, as the last test found it. */
export const CapabilitySection = ({
  instance,
}: {
  instance: MiraklInstance
}) => {
  const { t } = useTranslation("mirakl")
  const capabilities = Object.entries(instance.capabilities ?? {})
  const facts = capabilities.filter(([, value]) => typeof value !== "boolean")
  const abilities = capabilities
    .filter(([, value]) => typeof value === "boolean")
    .sort(([, one], [, other]) => Number(other) - Number(one))
  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t("instances.capabilities.title")} />
      {!capabilities.length && (
        <EmptySection>{t("instances.capabilities.empty")}</EmptySection>
      )}
      {facts.map(([name, value]) => (
        <SectionRow
          key={name}
          title={t(`capabilities.${name}`, name)}
          value={
            value === null
              ? null
              : t(`capabilityValues.${value}`, String(value))
          }
        />
      ))}
      {abilities.length > 0 && (
        <ul className="flex flex-col gap-y-2 px-6 py-4">
          {abilities.map(([name, value]) => (
            <Ability key={name} name={name} isAble={value === true} />
          ))}
        </ul>
      )}
    </Container>
  )
}

const Ability = ({ name, isAble }: { name: string; isAble: boolean }) => {
  const { t } = useTranslation("mirakl")
  return (
    <li className="text-ui-fg-subtle flex items-center gap-x-2">
      {isAble ? (
        <CheckMini className="text-ui-tag-green-icon" />
      ) : (
        <XMarkMini className="text-ui-fg-muted" />
      )}
      <Text size="small" leading="compact">
        {t(`capabilities.${name}`, name)}
      </Text>
      <span className="sr-only">
        {t(
          isAble
            ? "instances.capabilities.able"
            : "instances.capabilities.notAble"
        )}
      </span>
    </li>
  )
}
