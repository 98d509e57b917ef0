/** @jest-environment jsdom */
import { open, worksOn } from "./works-on.ts";

worksOn("4", await open("../../node_modules/phaser/dist/phaser.js"));
