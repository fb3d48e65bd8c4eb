import { useMutation, useQueryClient } from '@tanstack/react-query';

/** One save at a time of what we keep beside an issue; then reads again what is kept, also where it was refused. */
export function useSave(issueId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (save: () => Promise<unknown>) => save(),
    onSettled: () => queries.invalidateQueries({ queryKey: ['followed', issueId, 'standing'] }),
  });
}
