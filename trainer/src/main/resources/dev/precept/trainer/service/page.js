"use strict";

const field = (name) => document.getElementById(name);
const example = `spec greeting {
  task "Greet the reader."

  require response has at most 20 words
  require response mentions any of ["hello", "welcome"]
  forbid response contains "unfortunately"
}
`;
let asked = 0;
let timer = 0;

function element(name, text, kind) {
  const made = document.createElement(name);
  made.textContent = text;
  if (kind) made.className = kind;
  return made;
}

/* Evidence is counted in code points, and strings here in UTF-16 units. */
function show(findings) {
  const points = Array.from(field("response").value);
  const kinds = new Array(points.length).fill("");
  const rank = { "": 0, HOLDS: 1, UNKNOWN: 2, FAILS: 3 };
  for (const finding of findings)
    for (const place of finding.evidence)
      if (place.message === undefined)
        for (let at = place.start; at < place.end; at++)
          if ((rank[finding.outcome] || 0) > rank[kinds[at]]) kinds[at] = finding.outcome;
  const box = field("shown");
  box.replaceChildren();
  for (let from = 0; from < points.length; ) {
    let to = from;
    while (to < points.length && kinds[to] === kinds[from]) to++;
    const text = points.slice(from, to).join("");
    box.append(kinds[from] ? element("mark", text, kinds[from]) : document.createTextNode(text));
    from = to;
  }
}

async function ask(path, body) {
  const reply = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", Authorization: "Bearer " + field("token").value },
    body: JSON.stringify(body),
  });
  return { ok: reply.ok, body: await reply.json() };
}

function problems(list) {
  field("problems").replaceChildren(
    ...list.map((problem) => {
      const item = element("li", `line ${problem.line}: ${problem.message}`, problem.severity);
      if (problem.hint) item.append(element("small", problem.hint));
      return item;
    }));
}

async function refresh() {
  const turn = ++asked;
  let parameters;
  try {
    parameters = JSON.parse(field("parameters").value || "{}");
  } catch {
    field("reward").textContent = "the parameters are no JSON";
    return;
  }
  const known = await ask("v1/specs", { spec: field("spec").value });
  if (turn !== asked) return;
  if (!known.ok) {
    const error = known.body.error;
    problems(error.problems || []);
    field("reward").textContent = error.message;
    field("findings").replaceChildren();
    show([]);
    return;
  }
  problems(known.body.problems);
  const item = { response: field("response").value, parameters };
  if (field("prompt").value) item.prompt = field("prompt").value;
  const scored = await ask("v1/score", { spec: field("spec").value, items: [item] });
  if (turn !== asked) return;
  if (!scored.ok) {
    field("reward").textContent = scored.body.error.message;
    return;
  }
  const one = scored.body.items[0];
  field("reward").textContent = one.reward === null
    ? `unscorable: ${one.reason}`
    : `${one.reward.toFixed(4)} (${one.accepted === undefined ? "undecided" : one.accepted ? "accepted" : "not accepted"})`;
  field("findings").replaceChildren(
    ...one.findings.map((finding) => {
      const row = element("li", "", finding.outcome);
      row.append(element("b", finding.outcome.replace("_", " ").toLowerCase()), " " + finding.requirement);
      row.append(element("small", `observed ${finding.observed}; wanted ${finding.wanted}`));
      row.addEventListener("mouseenter", () => show([finding]));
      row.addEventListener("mouseleave", () => show(one.findings));
      return row;
    }));
  show(one.findings);
}

function later() {
  clearTimeout(timer);
  timer = setTimeout(() => refresh().catch((failed) => (field("reward").textContent = String(failed))), 200);
}

field("spec").value = example;
field("response").value = "Hello and welcome! Unfortunately it rains.";
field("token").value = sessionStorage.getItem("token") || "";
field("token").addEventListener("input", () => sessionStorage.setItem("token", field("token").value));
for (const name of ["spec", "response", "prompt", "parameters", "token"]) field(name).addEventListener("input", later);
later();
