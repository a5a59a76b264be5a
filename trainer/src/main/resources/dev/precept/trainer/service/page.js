"use strict";

const field = (name) => document.getElementById(name);
const WAIT = 250;
const SIGNS = { HOLDS: "✓", FAILS: "✗", UNKNOWN: "?", NOT_APPLICABLE: "–", error: "✗", warning: "!" };
const WORDS = { HOLDS: "holds", FAILS: "fails", UNKNOWN: "is unknown", NOT_APPLICABLE: "does not apply", error: "error", warning: "warning" };
const EXAMPLE = `spec greeting(name: text) {
  task "Greet the reader."

  require response has at most 20 words
  require opening: response starts with "Dear {name}"
  forbid response mentions any of ["unfortunately", "sorry"]
  prefer every sentence has at most 8 words weight 0.5
}
`;
const ANSWER = "Hello Ada, and welcome to the library!\nUnfortunately the reading room is closed today, but you can use the hall.";

/* Where the page stands under /t/TOKEN/, its address is its token. */
const inPath = /^\/t\/[^/]+\//.test(location.pathname);
let turn = 0;
let timer = 0;
let tops = new Map();
let shownParameters = "";

function element(name, text, kind) {
  const made = document.createElement(name);
  made.textContent = text;
  if (kind) made.className = kind;
  return made;
}

/* Places are counted in code points; strings here are counted in UTF-16 units. */
function units(text) {
  const starts = [];
  let at = 0;
  for (const point of text) {
    starts.push(at);
    at += point.length;
  }
  starts.push(at);
  return starts;
}

/* Puts marks under a text: pairs of code points with a kind. Where two meet, the graver one shows. */
function mark(area, places) {
  const rank = { HOLDS: 1, UNKNOWN: 2, warning: 2, FAILS: 3, error: 3 };
  const points = Array.from(area.value);
  const kinds = new Array(points.length).fill("");
  for (const { start, end, kind } of places)
    for (let at = start; at < Math.min(end, points.length); at++)
      if ((rank[kind] || 0) > (rank[kinds[at]] || 0)) kinds[at] = kind;
  const under = area.parentElement.querySelector(".under");
  under.replaceChildren();
  for (let from = 0; from < points.length; ) {
    let to = from;
    while (to < points.length && kinds[to] === kinds[from]) to++;
    const text = points.slice(from, to).join("");
    under.append(kinds[from] ? element("mark", text, kinds[from]) : document.createTextNode(text));
    from = to;
  }
  under.append("\n");
  under.scrollTop = area.scrollTop;
}

function select(area, start, end) {
  const starts = units(area.value);
  const last = starts.length - 1;
  area.focus();
  area.setSelectionRange(starts[Math.min(start, last)], starts[Math.min(end, last)]);
}

async function ask(path, body) {
  const headers = inPath ? {} : { Authorization: "Bearer " + field("token").value };
  const reply = await fetch(path, body === undefined
    ? { headers }
    : { method: "POST", headers: { ...headers, "Content-Type": "application/json" }, body: JSON.stringify(body) });
  const read = await reply.json();
  if (reply.status === 401) refused();
  return { ok: reply.ok, body: read };
}

function refused() {
  field("access").className = "";
  say("The service does not know this token.");
}

function say(text) {
  field("reward").className = "quiet";
  field("reward").textContent = text;
  field("summary").textContent = "";
  field("scale").hidden = true;
}

function forget() {
  field("findings").replaceChildren();
  field("families").hidden = true;
  mark(field("response"), []);
}

/* One line of a list: a sign, what is said, perhaps a number, and more below. It acts like a button. */
function line(kind, text, number, more, act) {
  const item = element("li", "", kind);
  const button = element("button", "");
  button.type = "button";
  const sign = element("span", SIGNS[kind] || "·", "sign");
  sign.setAttribute("aria-hidden", "true");
  button.append(sign, element("span", text), element("span", number, "score"));
  button.append(element("span", `: ${WORDS[kind] || ""}`, "spoken"));
  for (const one of more) if (one) button.append(element("span", one, "more"));
  button.addEventListener("click", act);
  item.append(button);
  return item;
}

/* Lines and columns, both from 1, as code points of the whole text. */
function offset(text, row, column) {
  const before = text.split("\n").slice(0, row - 1);
  return before.reduce((sum, one) => sum + Array.from(one).length + 1, 0) + column - 1;
}

function problems(list) {
  const spec = field("spec");
  const places = list.map((problem) => {
    const start = offset(spec.value, problem.line, problem.column);
    const end = offset(spec.value, problem.endLine, problem.endColumn);
    return { start, end: Math.max(end, start + 1), kind: problem.severity };
  });
  field("problems").replaceChildren(...list.map((problem, index) =>
    line(problem.severity, problem.message, `line ${problem.line}`, [problem.hint],
      () => select(spec, places[index].start, places[index].end))));
  mark(spec, places);
}

function parameterFields(types) {
  const described = JSON.stringify(types);
  if (described === shownParameters) return;
  shownParameters = described;
  const box = field("parameters");
  const old = new Map(Array.from(box.querySelectorAll("input"), (input) => [input.name, input.value]));
  box.replaceChildren(element("legend", "Parameters"));
  for (const [name, type] of Object.entries(types)) {
    const label = element("label", `${name} `);
    label.append(element("small", type));
    const input = element("input", "");
    input.id = label.htmlFor = "parameter-" + name;
    input.name = name;
    input.dataset.type = type;
    input.spellcheck = false;
    input.value = old.get(name) || (name === "name" && field("spec").value === EXAMPLE ? "Ada" : "");
    input.addEventListener("input", later);
    box.append(label, input);
  }
  box.hidden = Object.keys(types).length === 0;
}

/* A text is what stands there; of the rest what is JSON is that, and what is not is a text, such as 60% or 2..4. */
function parameters() {
  const values = {};
  for (const input of field("parameters").querySelectorAll("input")) {
    if (input.value === "") continue;
    values[input.name] = input.value;
    if (input.dataset.type === "text") continue;
    try {
      values[input.name] = JSON.parse(input.value);
    } catch {
      /* It is a text. */
    }
  }
  return values;
}

function places(finding) {
  return finding.evidence
    .filter((place) => place.message === undefined)
    .map((place) => ({ start: place.start, end: place.end, kind: finding.outcome }));
}

function findings(list) {
  const response = field("response");
  const all = () => mark(response, list.flatMap(places));
  field("findings").replaceChildren(...list.map((finding) => {
    const graded = finding.score !== 0 && finding.score !== 1;
    const number = finding.outcome === "NOT_APPLICABLE" ? "" : graded ? `score ${finding.score.toFixed(2)}` : "";
    const saw = finding.outcome === "NOT_APPLICABLE" ? "" : `observed: ${finding.observed}`;
    const row = line(finding.outcome, finding.requirement, number, [saw], () => {
      const [first] = places(finding);
      if (first) select(response, first.start, first.end);
    });
    const only = () => mark(response, places(finding));
    row.addEventListener("mouseenter", only);
    row.addEventListener("mouseleave", all);
    row.addEventListener("focusin", only);
    row.addEventListener("focusout", all);
    return row;
  }));
  all();
}

function families(item) {
  const rows = Object.keys(item.mask).filter((family) => item.mask[family]).map((family) => {
    const row = document.createElement("tr");
    const head = element("th", family.replaceAll("_", " "));
    head.scope = "row";
    row.append(head, element("td", item.family_scores[family].toFixed(2)), element("td", item.reward_components[family].toFixed(3)));
    return row;
  });
  field("families").tBodies[0].replaceChildren(...rows);
  field("families").hidden = rows.length === 0;
}

function scored(reply) {
  const item = reply.items[0];
  findings(item.findings);
  families(item);
  if (item.reward === null) {
    say(`No reward: ${item.reason}`);
    return;
  }
  const counted = (outcome) => item.findings.filter((finding) => finding.outcome === outcome).length;
  const parts = [["HOLDS", "hold"], ["FAILS", "fail"], ["UNKNOWN", "unknown"], ["NOT_APPLICABLE", "not applicable"]]
    .filter(([outcome]) => counted(outcome) > 0)
    .map(([outcome, word]) => `${counted(outcome)} ${word}`);
  const accepted = item.accepted === undefined ? "undecided" : item.accepted ? "accepted" : "not accepted";
  const top = tops.get(reply.policy.name) || 1;
  field("reward").className = "";
  field("reward").textContent = `Reward ${item.reward.toFixed(3)}${top === 1 ? "" : ` of ${top}`}, ${accepted}`;
  field("summary").textContent = `${parts.join(", ")} · policy ${reply.policy.name}${item.note ? ` · ${item.note}` : ""}`;
  field("scale").hidden = false;
  field("reached").style.width = `${Math.max(0, Math.min(1, item.reward / top)) * 100}%`;
}

async function refresh(mine) {
  if (!inPath && !field("token").value) {
    say("Enter the token to begin.");
    return;
  }
  if (tops.size === 0 && !(await policies())) return;
  const spec = field("spec").value;
  const known = await ask("v1/specs", { spec });
  if (mine !== turn) return;
  if (!known.ok) {
    const error = known.body.error;
    if (error.code === "unauthorized") return;
    problems(error.problems || []);
    forget();
    field("told").hidden = true;
    say(error.problems ? "The spec has errors." : error.message);
    return;
  }
  problems(known.body.problems);
  parameterFields(known.body.parameters);
  field("instruction").textContent = known.body.instruction;
  field("told").hidden = false;
  const item = { response: field("response").value, parameters: parameters() };
  if (field("prompt").value) item.prompt = field("prompt").value;
  const request = { spec, items: [item] };
  if (field("policy").value) request.policy = field("policy").value;
  const answer = await ask("v1/score", request);
  if (mine !== turn) return;
  if (answer.ok) scored(answer.body);
  else say(answer.body.error.message);
}

async function policies() {
  const known = await ask("v1/policies");
  if (!known.ok) return false;
  field("access").className = "known";
  tops = new Map(known.body.policies.map((policy) => [policy.name, policy.top]));
  field("policy").replaceChildren(...known.body.policies.map((policy) => element("option", policy.name)));
  field("policy").value = known.body.standard;
  return true;
}

/* What was asked before is of another text now. */
function later() {
  clearTimeout(timer);
  turn++;
  busy(true);
  timer = setTimeout(now, WAIT);
}

function now() {
  clearTimeout(timer);
  busy(true);
  const mine = ++turn;
  refresh(mine)
    .catch((failed) => say(`The service does not answer: ${failed.message}`))
    .finally(() => mine === turn && busy(false));
}

function busy(is) {
  field("outcome").setAttribute("aria-busy", String(is));
}

for (const area of document.querySelectorAll(".paper textarea")) {
  area.rows = Number(area.parentElement.dataset.rows);
  area.addEventListener("scroll", () => {
    area.parentElement.querySelector(".under").scrollTop = area.scrollTop;
  });
  /* Marks of the text before would stand in the wrong places. */
  area.addEventListener("input", () => mark(area, []));
}
field("spec").value = EXAMPLE;
field("response").value = ANSWER;
const given = new URLSearchParams(location.hash.slice(1)).get("token");
if (given) {
  sessionStorage.setItem("token", given);
  history.replaceState(null, "", location.pathname);
}
field("access").hidden = inPath;
field("token").value = sessionStorage.getItem("token") || "";
field("token").addEventListener("input", () => sessionStorage.setItem("token", field("token").value));
for (const name of ["spec", "response", "prompt", "policy", "token"]) field(name).addEventListener("input", later);
document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) now();
});
mark(field("spec"), []);
mark(field("response"), []);
now();
