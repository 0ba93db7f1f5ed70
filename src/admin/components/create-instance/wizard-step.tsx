import { RouteFocusModal } from "@medusajs/dashboard/components"
import { Alert, Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"

type WizardStepProps = {
  title: string
  hint: string
  /** What the API refused, in its own words. */
  refusal?: string
  footer: ReactNode
  children: ReactNode
}

/** One step of a guided creation: its fields, and the buttons that lead on. */
export const WizardStep = ({
  title,
  hint,
  refusal,
  footer,
  children,
}: WizardStepProps) => (
  <>
    <RouteFocusModal.Body className="flex flex-1 flex-col items-center overflow-y-auto">
      <div className="flex w-full max-w-[720px] flex-col gap-y-8 px-6 py-16">
        <div>
          <RouteFocusModal.Title asChild>
            <Heading>{title}</Heading>
          </RouteFocusModal.Title>
          <RouteFocusModal.Description asChild>
            <Text size="small" className="text-ui-fg-subtle text-pretty">
              {hint}
            </Text>
          </RouteFocusModal.Description>
        </div>
        {refusal && <Alert variant="error">{refusal}</Alert>}
        {children}
      </div>
    </RouteFocusModal.Body>
    <RouteFocusModal.Footer>
      <div className="flex items-center justify-end gap-x-2">{footer}</div>
    </RouteFocusModal.Footer>
  </>
)
