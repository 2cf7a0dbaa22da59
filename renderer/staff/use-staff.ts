import { useMutation } from '@tanstack/react-query';
import { useApi } from '../api-context.ts';
import { useStaffName } from '../connection/use-connection.ts';
import { useSettings } from '../connection/use-settings.ts';

/** Who is at the counter, and the names to pick from. A pick reaches every other page with the next beat. */
export function useStaff() {
  const { queries, connection } = useApi();
  const { settings } = useSettings();
  const current = useStaffName();
  const call = useMutation(
    queries.staff.pick.mutationOptions({
      onSuccess: (staff) => connection.set({ ...connection.get(), staff: staff.current }),
    }),
  );
  return {
    names: settings.staffNames,
    current,
    pick: (name: string | null, onDone: () => void) => {
      if (!call.isPending) call.mutate({ name }, { onSuccess: onDone });
    },
    error: call.error,
  };
}
