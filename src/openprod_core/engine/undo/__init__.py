"""Compensating bundles: what takes a bundle back."""
