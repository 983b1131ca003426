// Imported before all else: React is its fast self, without warnings, where this is set as it loads.
Object.assign(process.env, { NODE_ENV: "production" });
