// Brings the forecast when a field changes. The server makes it either way; without this script the button asks for it.
(() => {
  const form = document.getElementById('planner');
  if (!form) return;
  const parts = ['planner-result', 'planner-sent'];
  const status = document.getElementById('planner-status'), problems = document.getElementById('planner-problems');
  let waiting, running;

  const put = page => {
    for (const id of parts) document.getElementById(id).replaceWith(page.getElementById(id));
    // What is announced stays the same element, or screen readers do not notice that it changed.
    problems.replaceChildren(...page.getElementById('planner-problems').childNodes);
    status.textContent = page.getElementById('planner-status').textContent;
    for (const field of form.elements) {
      if (page.getElementById(field.id)?.getAttribute('aria-invalid')) field.setAttribute('aria-invalid', 'true');
      else field.removeAttribute('aria-invalid');
    }
  };
  const show = async () => {
    clearTimeout(waiting);
    running?.abort();
    const mine = running = new AbortController();
    const address = form.getAttribute('action') + '?' + new URLSearchParams(new FormData(form));
    const result = () => document.getElementById('planner-result');
    result().setAttribute('aria-busy', 'true');
    try {
      const answer = await fetch(address, { signal: mine.signal });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      if (mine !== running) return;
      if (!page.getElementById('planner')) { location.assign(address); return; }
      put(page);
      history.replaceState(null, '', address);
    } catch (problem) {
      if (mine !== running) return;
      result().removeAttribute('aria-busy');
      status.textContent = 'The forecast could not be brought: is the worker still running? What stands below is of before.';
    }
  };
  form.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(show, 300); });
  form.addEventListener('submit', event => { event.preventDefault(); show(); });
})();
