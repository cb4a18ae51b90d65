/** Notices that nothing moves any more. */

/** Calls `act` once `ms` pass without a `reset`. @param {number} ms @param {() => void} act */
export function watchdog(ms, act) {
  let fired = false;
  const bark = () => {
    fired = true;
    act();
  };
  let timer = setTimeout(bark, ms);
  return {
    fired: () => fired,
    reset: () => {
      clearTimeout(timer);
      timer = setTimeout(bark, ms);
    },
    end: () => clearTimeout(timer),
  };
}
