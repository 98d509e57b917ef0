/** @jest-environment jsdom */
import { open, worksOn } from "./works-on.ts";

worksOn("3.90", await open("../../node_modules/phaser390/dist/phaser.js"));
