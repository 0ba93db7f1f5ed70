import { ExclamationCircle } from "@medusajs/icons"
import { FetchError } from "@medusajs/js-sdk"
import { Button, Container, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

type QueryErrorProps = {
  error: Error
  onRetry?: () => void
}

/** What the API answered, in its own words, in place of what could not be loaded. */
export const QueryError = ({ error, onRetry }: QueryErrorProps) => {
  const { t } = useTranslation("mirakl")
  const isForbidden = error instanceof FetchError && error.status === 403
  return (
    <Container
      role="alert"
      className="flex flex-col items-center justify-center gap-y-3 px-6 py-8"
    >
      <ExclamationCircle className="text-ui-fg-subtle" />
      <div className="flex flex-col items-center gap-y-1">
        <Text size="small" leading="compact" weight="plus">
          {t(isForbidden ? "errors.forbidden" : "errors.loadFailed")}
        </Text>
        <Text size="small" className="text-ui-fg-subtle text-center">
          {isForbidden ? t("errors.forbiddenHint") : error.message}
        </Text>
      </div>
      {onRetry && !isForbidden && (
        <Button size="small" variant="secondary" onClick={onRetry}>
          {t("actions.tryAgain")}
        </Button>
      )}
    </Container>
  )
}
