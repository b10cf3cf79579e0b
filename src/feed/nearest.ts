const plain = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '');

/** The name somebody probably meant: the same but for case and marks, or one letter off. */
export function nearest(written: string, names: string[]): string | undefined {
  const wanted = plain(written.slice(0, 40));
  return names.find((name) => {
    const given = plain(name);
    let same = 0;
    while (same < given.length && given[same] === wanted[same]) same++;
    const [left, right] = [given.slice(same), wanted.slice(same)];
    return left.slice(1) === right.slice(1) || left.slice(1) === right || left === right.slice(1);
  });
}
