import { RouteFocusModal } from "@medusajs/dashboard/components"
import { CreateInstanceWizard } from "../../../../components/create-instance/create-instance-wizard"

const CreateMiraklInstancePage = () => (
  <RouteFocusModal>
    <CreateInstanceWizard />
  </RouteFocusModal>
)

export default CreateMiraklInstancePage
