/** @jest-environment jsdom */
import { open, worksOn } from "./works-on.ts";

worksOn("3.80", await open("../../node_modules/phaser380/dist/phaser.js"));
