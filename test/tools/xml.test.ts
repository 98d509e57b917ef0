import { readXml } from "../../src/tools/xml.ts";

describe("XML as editors save it", () => {
  it("is elements with attributes, children and text; comments and instructions are passed over", () => {
    const root = readXml(
      `\ufeff<?xml version="1.0"?>\n<!-- a map --><map a="1" b='x &amp; "y" &#65;&#x4e2d;'>\n <one/> text <![CDATA[<raw> & ]]><two c="">&lt;inside<!-- no --></two></map>\n`,
      "cave.tmx",
    );
    expect(root.attributes).toEqual({ a: "1", b: 'x & "y" A中' });
    expect(root.children.map(({ name, text }) => [name, text])).toEqual([["one", ""], ["two", "<inside"]]); // prettier-ignore
    expect(root.text).toContain("text <raw> & ");
  });

  it.each([
    ["nothing", "", "there is no element"],
    ["no XML", "hello", "there is no element"],
    ["an element that does not end", "<a><b></b>", "<a> has no </a>"],
    ["one that another ends", "<a>\n<b></a></b>", "line 2: <b> is ended by </a>"],
    ["an attribute without quotes", "<a b=1/>", "attribute without a value in quotes"],
    ["an attribute twice", '<a b="1" b="2"/>', 'has "b" twice'],
    ["an entity of its own", "<a>&boom;</a>", '"&boom;" stands for nothing'],
    ["a document type, which could describe a huge file", '<!DOCTYPE a [<!ENTITY x "xx">]><a/>', "a document type is not read"],
    ["a comment without an end", "<a><!-- ", '"<!--" has no "-->"'],
    ["a second root", "<a/><b/>", "behind the last element"],
    ["elements a hundred deep", "<a>".repeat(100) + "</a>".repeat(100), "more than 64 deep"],
  ])("is refused where it is broken: %s", (_, text, message) => {
    expect(() => readXml(text, "cave.tmx")).toThrow(message);
  });
});
