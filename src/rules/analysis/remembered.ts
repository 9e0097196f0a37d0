/**
 * The function, computed once for each object: rules share analyses of the same proposal, and each asks anew.
 * Only for pure functions of what never changes.
 */
export function remembered<Subject extends object, Result>(compute: (subject: Subject) => Result): (subject: Subject) => Result {
  const known = new WeakMap<Subject, { readonly result: Result }>();
  return (subject) => {
    const found = known.get(subject) ?? { result: compute(subject) };
    known.set(subject, found);
    return found.result;
  };
}
