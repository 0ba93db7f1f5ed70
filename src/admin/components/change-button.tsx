import { Button, Tooltip } from "@medusajs/ui"
import { isValidElement, type ComponentProps, type ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { useMayChange } from "../hooks/use-may-change"

/** A button, or a link that looks like one, that changes something: for who may only look it is off, and says why. */
export const ChangeButton = ({
  asChild,
  children,
  ...props
}: ComponentProps<typeof Button>) => {
  const { t } = useTranslation("mirakl")
  if (useMayChange()) {
    return (
      <Button {...props} asChild={asChild}>
        {children}
      </Button>
    )
  }
  const label = asChild ? labelOf(children) : children
  return (
    <Tooltip content={t("general.lookOnly")}>
      {/* A button that is off takes neither focus nor pointer: what says why must. */}
      <span tabIndex={0} className="w-fit" title={t("general.lookOnly")}>
        <Button {...props} isLoading={false} disabled>
          {label}
        </Button>
      </span>
    </Tooltip>
  )
}

function labelOf(link: ReactNode): ReactNode {
  return isValidElement<{ children?: ReactNode }>(link)
    ? link.props.children
    : link
}
