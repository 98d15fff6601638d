#!/usr/bin/env node
import { installPackages } from './bootstrap/install-packages.mjs';

installPackages();
