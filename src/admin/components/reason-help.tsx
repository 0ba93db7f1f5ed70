import { useTranslation } from "react-i18next"
import { helpLink } from "../lib/help-link"

/** A reason code, linked to what the documentation says about it. */
export const ReasonHelp = ({ code }: { code: string }) => {
  const { t } = useTranslation("mirakl")
  return (
    <a
      href={helpLink(code)}
      target="_blank"
      rel="noreferrer"
      title={t("actions.readMore")}
      className="txt-compact-xsmall text-ui-tag-blue-text hover:text-ui-fg-interactive-hover w-fit"
    >
      {code}
    </a>
  )
}
